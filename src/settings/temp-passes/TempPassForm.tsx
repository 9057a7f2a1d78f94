import { useEffect, useState } from 'preact/hooks';
import { sendCommand } from '../../messages/send-command';
import type { PopupIds } from '../../messages/temp-pass-commands';
import { resetScope } from '../../pass/auth/scopes';
import { sameEnvironment } from '../../pass/ids/environment';
import { type RegisteredApplication, resetApplications } from '../../storage/applications';
import type { TempPass } from '../../storage/temp-passes';
import { t } from '../../text/t';
import { DeviceUnderTest } from '../../view/device-info/DeviceUnderTest';
import {
  EnvironmentFields,
  enteredFrom,
  environmentOf,
  originsToAsk,
} from '../form/EnvironmentFields';
import { OptionalName } from '../form/OptionalName';
import { SaveActions } from '../form/SaveActions';
import { useAutosave } from '../form/use-autosave';
import { useFocusOnOpen } from '../form/use-focus-on-open';
import { useSave } from '../form/use-save';
import type { StatementBeside } from '../paste/use-pasted';
import { ApplicationField } from './ApplicationField';
import { copiedEntries, type EnteredTempPass, startingEntries, tempPassOf } from './form-values';
import { KindFields } from './KindFields';
import { OptionalParameters } from './OptionalParameters';
import { PrefillNotes } from './PrefillNotes';
import { isPastedRequest, popupIdsOf, type StartingTempPass } from './prefill';
import { RequestorFields } from './RequestorFields';
import { TrialFields } from './TrialFields';

interface TempPassFormProps {
  tempPass?: TempPass | undefined;
  /** One that a new one is a copy of. */
  copyOf?: TempPass | undefined;
  /** What it starts with, of a page or of something pasted. */
  start?: StartingTempPass | undefined;
  applications: readonly RegisteredApplication[];
  onSaved: (saved: TempPass) => void;
  onCancel?: (() => void) | undefined;
  /** Whether it came by what was done elsewhere on the page, such as the first registration. */
  arrives?: boolean;
  /** A statement that was pasted too has the focus while its form is open, and saves this one with it. */
  beside?: StatementBeside;
}

/** Adds or changes a Temp Pass; a new one starts in the environment of the first application. */
export function TempPassForm(props: TempPassFormProps) {
  const { tempPass, copyOf, applications, onSaved, onCancel, arrives = false } = props;
  const { beside = 'none' } = props;
  const [start] = useState(props.start);
  const [entered, setEntered] = useState(() =>
    copyOf ? copiedEntries(copyOf) : startingEntries(tempPass, start),
  );
  const [environment, setEnvironment] = useState(
    enteredFrom(
      (tempPass ?? copyOf)?.environment ?? start?.environment ?? applications[0]?.environment,
    ),
  );
  const isAskedFor = onCancel !== undefined || isPastedRequest(start);
  // What comes next may be pasted too, which no field is to take: the statement.
  const onSave = isPastedRequest(start) && applications.length === 0 && 'save';
  const form = useFocusOnOpen<HTMLFormElement>(
    (isAskedFor && beside !== 'open' && (onSave || true)) || (arrives && 'ifFree'),
  );
  const [tried, setTried] = useState(false);
  const { busy, failed, run } = useSave<TempPass>(onSaved);

  const read = environmentOf(environment);
  const fitting = applications.filter(
    (one) => read !== undefined && sameEnvironment(one.environment, read),
  );

  const typed = tempPassOf(entered, read);
  const save = (entries: Omit<TempPass, 'id'>, openWith?: PopupIds) =>
    sendCommand({ type: 'saveTempPass', id: tempPass?.id, tempPass: entries, openWith });
  const { outcome, hasSaved, onChange } = useAutosave(() => typed && save(typed));
  const [before] = useState(tempPass);
  // What was pasted over it is looked at first.
  const savesAsYouGo = tempPass !== undefined && start === undefined;

  function submit(origins = read ? originsToAsk(read) : []) {
    setTried(true);
    if (typed === undefined) return;
    void run(origins, () => save(typed, popupIdsOf(start)));
  }

  // The browser was asked for a custom environment's hosts with the statement, and answers clicks alone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it was registered
  useEffect(() => {
    if (beside === 'registered') submit([]);
  }, [beside]);

  /** Puts back what was there when the form opened. */
  async function cancel() {
    if (hasSaved && before !== undefined) {
      const { id: _, ...entries } = before;
      await save(entries);
    }
    onCancel?.();
  }

  function change(change: Partial<EnteredTempPass>) {
    setEntered((before) => ({ ...before, ...change }));
  }

  const isCopy = copyOf !== undefined && t('settings_duplicateTempPass');
  return (
    <form
      ref={form}
      aria-label={isCopy || (tempPass ? t('settings_editTempPass') : t('settings_addTempPass'))}
      onChange={savesAsYouGo ? onChange : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <OptionalName value={entered.name} onInput={(name) => change({ name })} />
      <EnvironmentFields entered={environment} onChange={setEnvironment} showRefusals={tried} />
      {read !== undefined && fitting.length > 1 && (
        <ApplicationField
          label={t('settings_application')}
          name="applicationId"
          applications={fitting}
          scope={resetScope}
          value={resetApplications(fitting, { ...entered, environment: read })[0]?.id ?? ''}
          onChange={(applicationId) => change({ applicationId })}
        />
      )}
      <RequestorFields
        entered={entered}
        environment={read}
        applications={fitting}
        change={change}
        onChosen={() => savesAsYouGo && onChange()}
        showRefusals={tried}
      />
      <KindFields entered={entered} environment={read} change={change} />
      <TrialFields
        entered={entered}
        environment={read}
        fitting={fitting}
        change={change}
        showRefusals={tried}
      />
      <DeviceUnderTest
        info={entered.deviceInfo}
        onChange={(deviceInfo) => change({ deviceInfo })}
        onPasted={() => savesAsYouGo && onChange()}
      />
      <OptionalParameters entered={entered} change={change} pasted={isPastedRequest(start)} />
      <PrefillNotes start={start} />
      <SaveActions
        save={savesAsYouGo ? t('settings_done') : t('settings_saveTempPass')}
        saving={t('settings_saveTempPass')}
        busy={busy}
        failed={failed}
        asYouGo={savesAsYouGo ? outcome : undefined}
        onCancel={onCancel && (() => void cancel())}
      />
    </form>
  );
}
