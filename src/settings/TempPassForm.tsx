import { useState } from 'preact/hooks';
import { isProduction, sameEnvironment } from '../pass/environment';
import { parseMvpdId, parseRequestorId } from '../pass/temp-pass';
import { sendCommand } from '../send-command';
import type { RegisteredApplication } from '../storage/applications';
import type { TempPass } from '../storage/temp-passes';
import { environmentName, labels } from '../text/labels';
import { nameRefusalText } from '../text/refusals';
import { settingsText } from '../text/settings';
import { Field } from '../ui/Field';
import { EnvironmentFields, enteredFrom, environmentOf, originsToAsk } from './EnvironmentFields';
import { startingEntries, tempPassOf } from './entered-temp-pass';
import { SaveActions } from './SaveActions';
import { StartNotes } from './StartNotes';
import { keepStartingIds, type StartingTempPass } from './starting-temp-pass';
import { useArrival } from './use-arrival';
import { useSaveAsYouGo } from './use-save-as-you-go';
import { useSaving } from './use-saving';

interface TempPassFormProps {
  tempPass?: TempPass | undefined;
  /** What it starts with, of a page or of something pasted. */
  start?: StartingTempPass | undefined;
  applications: readonly RegisteredApplication[];
  onSaved: () => void;
  onCancel?: (() => void) | undefined;
}

/** Adds or changes a Temp Pass; a new one starts in the environment of the first application. */
export function TempPassForm(props: TempPassFormProps) {
  const { tempPass, applications, onSaved, onCancel } = props;
  const [start] = useState(props.start);
  const [entered, setEntered] = useState(() => startingEntries(tempPass, start));
  const [environment, setEnvironment] = useState(
    enteredFrom(tempPass?.environment ?? start?.environment ?? applications[0]?.environment),
  );
  const form = useArrival<HTMLFormElement>(
    onCancel !== undefined || start?.environment !== undefined,
  );
  const [hasOptional] = useState(
    [entered.appId, entered.deviceUser, entered.environmentParameter].some(Boolean) &&
      start?.environment !== undefined,
  );
  const [tried, setTried] = useState(false);
  const { busy, failed, run } = useSaving(onSaved);

  const read = environmentOf(environment);
  const requestorId = parseRequestorId(entered.requestorId);
  const mvpdId = parseMvpdId(entered.mvpdId);
  const fitting = applications.filter(
    (one) => read !== undefined && sameEnvironment(one.environment, read),
  );

  const typed = tempPassOf(entered, read);
  const save = (entries: Omit<TempPass, 'id'>) =>
    sendCommand({ type: 'saveTempPass', id: tempPass?.id, tempPass: entries });
  const { outcome, hasSaved, onChange } = useSaveAsYouGo(() => typed && save(typed));
  const [before] = useState(tempPass);
  // What was pasted over it is looked at first.
  const savesAsYouGo = tempPass !== undefined && start === undefined;

  function submit() {
    setTried(true);
    if (typed === undefined) return;
    void run(originsToAsk(typed.environment), async () => {
      const saved = await save(typed);
      if (saved.ok) await keepStartingIds(saved.value.id, start);
      return saved;
    });
  }

  /** Puts back what was there when the form opened. */
  async function cancel() {
    if (hasSaved && before !== undefined) {
      const { id: _, ...entries } = before;
      await save(entries);
    }
    onCancel?.();
  }

  function textField(
    label: string,
    field: 'name' | 'requestorId' | 'mvpdId' | 'appId' | 'deviceUser' | 'environmentParameter',
    refused?: string,
  ) {
    return (
      <Field label={label} refused={tried ? refused : undefined}>
        <input
          value={entered[field]}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setEntered({ ...entered, [field]: event.currentTarget.value })}
        />
      </Field>
    );
  }

  return (
    <form
      ref={form}
      aria-label={tempPass ? settingsText.editTempPass : settingsText.addTempPass}
      onChange={savesAsYouGo ? onChange : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {textField(settingsText.nameOptional, 'name')}
      <EnvironmentFields entered={environment} onChange={setEnvironment} showRefusals={tried} />
      {fitting.length > 1 && (
        <Field label={settingsText.application}>
          <select
            value={entered.applicationId || fitting[0]?.id}
            onChange={(event) =>
              setEntered({ ...entered, applicationId: event.currentTarget.value })
            }
          >
            {fitting.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name || environmentName[one.environment.kind]}
              </option>
            ))}
          </select>
        </Field>
      )}
      <div class="pair">
        {textField(
          labels.requestorId,
          'requestorId',
          requestorId.ok ? undefined : nameRefusalText[requestorId.error],
        )}
        {textField(labels.mvpdId, 'mvpdId', mvpdId.ok ? undefined : nameRefusalText[mvpdId.error])}
      </div>
      <Field label={settingsText.kind}>
        <select
          value={entered.kind}
          onChange={(event) => {
            const basic = event.currentTarget.value === 'basic';
            setEntered({ ...entered, kind: basic ? 'basic' : 'promotional' });
          }}
        >
          <option value="basic">{settingsText.kinds.basic}</option>
          <option value="promotional">{settingsText.kinds.promotional}</option>
        </select>
      </Field>
      {read !== undefined && isProduction(read) && (
        <label class="check">
          <input
            type="checkbox"
            checked={entered.noQuestion}
            onChange={(event) =>
              setEntered({ ...entered, noQuestion: event.currentTarget.checked })
            }
          />
          {settingsText.noQuestion}
        </label>
      )}
      <details open={hasOptional}>
        <summary>{settingsText.optional}</summary>
        <p class="note muted">{settingsText.optionalNote}</p>
        {textField(settingsText.appId, 'appId')}
        {textField(settingsText.deviceUser, 'deviceUser')}
        {textField(settingsText.environmentParameter, 'environmentParameter')}
      </details>
      <StartNotes start={start} />
      <SaveActions
        save={savesAsYouGo ? settingsText.done : settingsText.saveTempPass}
        saving={settingsText.saveTempPass}
        busy={busy}
        failed={failed}
        asYouGo={outcome}
        onCancel={onCancel && (() => void cancel())}
      />
    </form>
  );
}
