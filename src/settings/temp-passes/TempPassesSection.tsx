import { useEffect, useRef, useState } from 'preact/hooks';
import { isOfRequest, type ResetRequest } from '../../config/reset-request';
import type { Failure } from '../../failure/failure';
import { sendCommand } from '../../messages/send-command';
import type { Environment } from '../../pass/ids/environment';
import type { RegisteredApplication } from '../../storage/applications';
import { isManaged } from '../../storage/managed';
import { nameOf, type TempPass } from '../../storage/temp-passes';
import { t } from '../../text/t';
import { nextFocus } from '../../ui/keep-focus';
import { FailureNotice } from '../../view/FailureNotice';
import { UndoNotice } from '../form/UndoNotice';
import { useUndo } from '../form/use-undo';
import { readSaved } from '../import-export/read-saved';
import { Section } from '../sections/Section';
import { forgetNamedTempPass, namedTempPass } from './prefill-from-url';
import { TempPassCard } from './TempPassCard';
import { TempPassForm } from './TempPassForm';
import { TrialApplicationHints } from './TrialApplicationHints';

interface TempPassesSectionProps {
  tempPasses: readonly TempPass[];
  applications: readonly RegisteredApplication[];
  /** A request to open a form with. */
  pasted?: ResetRequest | undefined;
  /** It was saved or given up. */
  onDone: () => void;
  /** Opens the form of an application. */
  onAddApplication: (environment: Environment) => void;
}

/** The Temp Passes that the popup offers. */
export function TempPassesSection(props: TempPassesSectionProps) {
  const { tempPasses, applications, pasted, onDone } = props;
  const [named, setNamed] = useState(() => namedTempPass(location.search));
  const [editing, setEditing] = useState<string | 'new' | undefined>(named && 'new');
  const [round, setRound] = useState(0);
  /** Whose form was closed or whose removal undone last: its card has the focus then. */
  const [closed, setClosed] = useState<string>();
  const { undoable, offer, clear } = useUndo();
  const [failed, setFailed] = useState<Failure>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: opens once for each thing pasted
  useEffect(() => {
    if (pasted === undefined) return;
    // A Temp Pass that is saved already is not to be saved twice.
    const same = tempPasses.find((one) => isOfRequest(one, pasted))?.id;
    setEditing(same === undefined || isManaged(same) ? 'new' : same);
    setRound(round + 1);
    clear();
  }, [pasted]);

  function open(id: string) {
    clear();
    onDone();
    setEditing(id);
  }

  async function remove(tempPass: TempPass) {
    const { id } = tempPass;
    // Its place among what is saved: the list here has those of the policy too.
    const at = (await readSaved()).tempPasses.findIndex((one) => one.id === id);
    const removed = await sendCommand({ type: 'removeTempPass', id });
    setFailed(removed.ok ? undefined : removed.error);
    if (!removed.ok) return;
    offer({
      said: t('config_removed', { name: nameOf(tempPass) }),
      undo: () => sendCommand({ type: 'restoreTempPass', tempPass, at }),
      onUndone: () => setClosed(id),
    });
  }

  function close(id = editing) {
    setClosed(id);
    setEditing(undefined);
    setNamed(undefined);
    onDone();
    forgetNamedTempPass();
  }
  // The first application comes first: only one form is open for a newcomer at a time.
  const drawn = useRef(false);
  useEffect(() => {
    drawn.current = true;
  }, []);
  const first = tempPasses.length === 0 && applications.length > 0;
  return (
    <Section id="temp-passes" title={t('settings_tempPasses')}>
      <p class="muted">{t('settings_tempPassesLead')}</p>
      {/* The form says it too. */}
      {editing === undefined && applications.length > 0 && (
        <TrialApplicationHints
          tempPasses={tempPasses}
          applications={applications}
          onAdd={props.onAddApplication}
        />
      )}
      <UndoNotice undoable={undoable} />
      {failed !== undefined && <FailureNotice failure={failed} />}
      <ul class="cards">
        {tempPasses.map((one) =>
          editing === one.id ? (
            <li key={one.id}>
              <TempPassForm
                key={round}
                tempPass={one}
                start={pasted}
                applications={applications}
                onSaved={close}
                onCancel={() => close()}
              />
            </li>
          ) : (
            <TempPassCard
              key={one.id}
              tempPass={one}
              applications={applications}
              onEdit={() => open(one.id)}
              onRemove={() => void remove(one)}
              hasFocus={closed === one.id}
            />
          ),
        )}
      </ul>
      {first || editing === 'new' ? (
        <TempPassForm
          key={round}
          start={pasted ?? named}
          applications={applications}
          onSaved={close}
          onCancel={first ? undefined : () => close()}
          arrives={drawn.current}
        />
      ) : (
        <button
          type="button"
          class="button"
          {...(closed === 'new' && { [nextFocus]: '' })}
          onClick={() => open('new')}
        >
          {t('settings_addTempPass')}
        </button>
      )}
    </Section>
  );
}
