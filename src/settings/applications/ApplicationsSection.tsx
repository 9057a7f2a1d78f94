import { useLayoutEffect, useState } from 'preact/hooks';
import type { PastedStatement } from '../../config/statement';
import type { Failure } from '../../failure/failure';
import { sendCommand } from '../../messages/send-command';
import type { Environment } from '../../pass/ids/environment';
import type { RegisteredApplication } from '../../storage/applications';
import { environmentName } from '../../text/environment-name';
import { t } from '../../text/t';
import { nextFocus } from '../../ui/keep-focus';
import { FailureNotice } from '../../view/FailureNotice';
import { UndoNotice } from '../form/UndoNotice';
import { useUndo } from '../form/use-undo';
import { Section } from '../sections/Section';
import { ApplicationCard } from './ApplicationCard';
import { ApplicationForm } from './ApplicationForm';
import { useAuthorizations } from './use-authorizations';
import { usePastedStatement } from './use-pasted-statement';

/** An application that something else on the page needs; each wish is an object of its own. */
export interface WantedApplication {
  readonly environment: Environment;
}

interface ApplicationsSectionProps {
  applications: readonly RegisteredApplication[];
  /** A statement or token to open a form with. */
  pasted?: PastedStatement | undefined;
  /** Opens the form of a new one, unless one is open. */
  wanted?: WantedApplication | undefined;
  /** It was saved or given up. */
  onDone: () => void;
}

/** The registered applications, each with what it may do. */
export function ApplicationsSection(props: ApplicationsSectionProps) {
  const { applications, pasted, wanted, onDone } = props;
  const [editing, setEditing] = useState<string | 'new'>();
  const formKey = usePastedStatement(pasted, applications, editing, setEditing);
  const authorizations = useAuthorizations();
  /** That of a new one. */
  const [environment, setEnvironment] = useState<Environment>();
  const { undoable, offer, clear } = useUndo();
  const [failed, setFailed] = useState<Failure>();
  /** Whose form was closed or whose removal undone last: its card has the focus then. */
  const [closed, setClosed] = useState<string>();
  async function remove({ id, name, environment }: RegisteredApplication) {
    const removed = await sendCommand({ type: 'removeApplication', id });
    setFailed(removed.ok ? undefined : removed.error);
    if (!removed.ok) return;
    offer({
      said: t('config_removed', { name: name || environmentName(environment.kind) }),
      undo: () => sendCommand({ type: 'restoreApplication', id }),
      onUndone: () => setClosed(id),
    });
  }

  function open(id: string) {
    clear();
    onDone();
    setEditing(id);
  }
  function close(id = editing) {
    setClosed(id);
    setEditing(undefined);
    onDone();
  }
  // The answer may come before the change of the list: the form, which has the focus, stays until
  // there is a card to hand it to, or whatever opens meanwhile would take the next key.
  const [saved, setSaved] = useState<string>();
  const isListed = applications.some(({ id }) => id === saved);
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes once
  useLayoutEffect(() => {
    if (!isListed) return;
    setSaved(undefined);
    close(saved);
  }, [isListed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opens once for each wish
  useLayoutEffect(() => {
    if (wanted === undefined || editing === 'new') return;
    setEnvironment(wanted.environment);
    open('new');
  }, [wanted]);
  const none = applications.length === 0;
  return (
    <Section id="applications" title={t('settings_applications')}>
      <p class="muted">{t('settings_applicationsLead')}</p>
      <UndoNotice undoable={undoable} />
      {failed !== undefined && <FailureNotice failure={failed} />}
      <ul class="cards">
        {applications.map((one) =>
          editing === one.id ? (
            <li key={one.id}>
              <ApplicationForm
                key={formKey}
                application={one}
                held={authorizations[one.id]?.held !== false}
                pasted={pasted}
                onSaved={setSaved}
                onCancel={() => close()}
              />
            </li>
          ) : (
            <ApplicationCard
              key={one.id}
              application={one}
              authorization={authorizations[one.id]}
              onEdit={() => open(one.id)}
              onRemove={() => void remove(one)}
              hasFocus={closed === one.id}
            />
          ),
        )}
      </ul>
      {none || editing === 'new' ? (
        <ApplicationForm
          key={formKey}
          pasted={pasted}
          environment={environment}
          onSaved={setSaved}
          onCancel={none ? undefined : () => close()}
        />
      ) : (
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
      )}
    </Section>
  );
}
