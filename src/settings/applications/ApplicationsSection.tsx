import { useLayoutEffect, useState } from 'preact/hooks';
import type { PastedStatement } from '../../config/statement';
import type { Failure } from '../../failure/failure';
import { newEntry } from '../../messages/page-urls';
import { sendCommand } from '../../messages/send-command';
import type { Environment } from '../../pass/ids/environment';
import type { RegisteredApplication } from '../../storage/applications';
import { isManaged } from '../../storage/managed';
import { applicationName } from '../../text/application-name';
import { t } from '../../text/t';
import { nextFocus } from '../../ui/keep-focus';
import { type Marked, MarkedField } from '../../ui/marked-field';
import { FailureNotice } from '../../view/FailureNotice';
import { UndoNotice } from '../form/UndoNotice';
import { useUndo } from '../form/use-undo';
import { type AddressedEntry, forgetEntryInAddress } from '../sections/address';
import { markedNote } from '../sections/marked-note';
import { Section } from '../sections/Section';
import { useFormAddress } from '../sections/use-form-address';
import { ApplicationForm } from './ApplicationForm';
import { ApplicationRow } from './ApplicationRow';
import { useAuthorizations } from './use-authorizations';
import { usePastedStatement } from './use-pasted-statement';
import type { WantedApplication } from './use-wanted-application';

interface ApplicationsSectionProps {
  applications: readonly RegisteredApplication[];
  /** A statement or token to open a form with. */
  pasted?: PastedStatement | undefined;
  /** What tells of which environment it is, and that of a Temp Pass that is saved along with it. */
  told?: Environment | undefined;
  tempPassIn?: Environment | undefined;
  /** One whose form the page's address asks for. */
  addressed?: AddressedEntry | undefined;
  /** Opens the form of a new one, unless one is open. */
  wanted?: WantedApplication | undefined;
  /** It was saved or given up. */
  onDone: () => void;
  onSaved?: (application: RegisteredApplication) => void;
}

/** The registered applications, each with what it may do. */
export function ApplicationsSection(props: ApplicationsSectionProps) {
  const { applications, pasted, addressed, wanted, onDone } = props;
  const [editing, setEditing] = useState<string | 'new'>();
  const [marked, setMarked] = useState<Marked>();
  const formKey = usePastedStatement(pasted, applications, editing, setEditing);
  const authorizations = useAuthorizations();
  /** That of a new one. */
  const [environment, setEnvironment] = useState(wanted?.environment);
  const { undoable, offer, clear } = useUndo();
  const [failed, setFailed] = useState<Failure>();
  /** Whose form was closed or whose removal undone last: its row has the focus then. */
  const [closed, setClosed] = useState<string>();
  async function remove(application: RegisteredApplication) {
    const { id } = application;
    const removed = await sendCommand({ type: 'removeApplication', id });
    setFailed(removed.ok ? undefined : removed.error);
    if (!removed.ok) return;
    offer({
      said: t('config_removed', { name: applicationName(application) }),
      undo: () => sendCommand({ type: 'restoreApplication', id }),
      onUndone: () => setClosed(id),
    });
  }

  function open(id: string, mark?: Marked) {
    clear();
    onDone();
    setEditing(id);
    setMarked(mark);
  }
  function close(id = editing) {
    setClosed(id);
    setEditing(undefined);
    setEnvironment(undefined);
    onDone();
    forgetEntryInAddress();
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: opens once for each address
  useLayoutEffect(() => {
    if (addressed === undefined) return;
    const { id, field } = addressed;
    const one = applications.find((one) => one.id === id);
    if (id === newEntry) open('new');
    else if (one === undefined || (isManaged(id) && !one.ownStatement)) {
      offer({ said: t('settings_linkGone') });
    } else open(id, field ? { name: field, note: markedNote(field) } : undefined);
  }, [addressed]);
  const isNamed = editing !== undefined && pasted === undefined;
  useFormAddress('applications', isNamed ? { id: editing, field: undefined } : undefined, close);
  // The answer may come before the change of the list: the form, which has the focus, stays until
  // there is a row to hand it to, or whatever opens meanwhile would take the next key.
  const [saved, setSaved] = useState<string>();
  const isListed = applications.some(({ id }) => id === saved);
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes once
  useLayoutEffect(() => {
    if (!isListed) return;
    setSaved(undefined);
    close(saved);
    const one = applications.find(({ id }) => id === saved);
    if (one === undefined) return;
    offer({ said: t('settings_savedNamed', { name: applicationName(one) }) });
    props.onSaved?.(one);
  }, [isListed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opens once for each wish
  useLayoutEffect(() => {
    if (wanted === undefined || editing === 'new') return;
    setEnvironment(wanted.environment);
    open('new');
  }, [wanted]);
  const none = applications.length === 0;
  const isNew = none || editing === 'new';
  return (
    <Section
      id="applications"
      title={t('settings_applications')}
      beside={<UndoNotice undoable={undoable} />}
    >
      {none && <p class="muted">{t('settings_applicationsLead')}</p>}
      {failed !== undefined && <FailureNotice failure={failed} />}
      {!isNew && (
        <div class="tools">
          <button
            type="button"
            class="button"
            {...(closed === 'new' && { [nextFocus]: '' })}
            onClick={() => {
              setEnvironment(undefined);
              open('new');
            }}
          >
            {t('settings_addApplication')}
          </button>
        </div>
      )}
      <MarkedField.Provider value={marked}>
        {isNew && (
          <ApplicationForm
            key={formKey}
            pasted={pasted}
            told={props.told}
            tempPassIn={props.tempPassIn}
            environment={environment}
            onSaved={setSaved}
            onCancel={none ? undefined : () => close()}
          />
        )}
        {!none && (
          <ul class="rows">
            {applications.map((one) => (
              <li key={one.id}>
                {editing === one.id ? (
                  <ApplicationForm
                    key={formKey}
                    application={one}
                    held={authorizations[one.id]?.held !== false}
                    pasted={pasted}
                    onSaved={setSaved}
                    onCancel={() => close()}
                  />
                ) : (
                  <ApplicationRow
                    application={one}
                    authorization={authorizations[one.id]}
                    onEdit={() => open(one.id)}
                    onRemove={() => void remove(one)}
                    hasFocus={closed === one.id}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </MarkedField.Provider>
    </Section>
  );
}
