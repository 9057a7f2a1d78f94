import { isProduction } from '../pass/environment';
import type { GenericKeyRefusal } from '../pass/generic-key';
import type { TempPass } from '../storage/temp-passes';
import { labels } from '../text/labels';
import { popupText } from '../text/popup';
import { refusalText } from '../text/refusals';
import { EnvironmentBadge } from '../ui/EnvironmentBadge';
import { Field } from '../ui/Field';
import { KeyField } from './KeyField';
import type { useEnteredIds } from './use-entered-ids';

interface ResetFormProps {
  tempPasses: readonly TempPass[];
  selected: TempPass;
  onSelect: (id: string) => void;
  ids: ReturnType<typeof useEnteredIds>;
  /** Whether an empty field is pointed out: only after a reset was asked for. */
  showEmpty: boolean;
  busy: boolean;
  onSubmit: () => void;
}

/** The form in which Enter resets. */
export function ResetForm(props: ResetFormProps) {
  const { tempPasses, selected, onSelect, ids, showEmpty, busy, onSubmit } = props;
  const { entered, enter, device, key } = ids;
  const promotional = selected.kind === 'promotional';
  const emptyMatters = showEmpty && !(promotional && key?.ok);
  return (
    <form
      class={isProduction(selected.environment) ? 'reset-form production' : 'reset-form'}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Field
        label={labels.tempPass}
        note={
          <>
            <EnvironmentBadge environment={selected.environment} /> · {labels[selected.kind]}
          </>
        }
      >
        <select value={selected.id} onChange={(event) => onSelect(event.currentTarget.value)}>
          {tempPasses.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </Field>
      <Field
        label={labels.deviceId}
        note={
          device.ok && device.value !== entered.deviceId ? `${popupText.sends} ${device.value}` : ''
        }
        refused={device.ok ? undefined : refusalOf(device.error, emptyMatters)}
      >
        <input
          class="mono"
          value={entered.deviceId}
          placeholder={popupText.deviceExample}
          autocomplete="off"
          spellcheck={false}
          // The popup opens ready to type; it has no other content that focus would skip.
          ref={focusOnce}
          onInput={(event) => enter({ deviceId: event.currentTarget.value })}
        />
      </Field>
      {promotional && <KeyField entered={entered} enter={enter} read={key} />}
      <button type="submit" class="button primary" aria-disabled={busy}>
        {busy && <span class="ring" />}
        {busy ? popupText.resetting : popupText.reset}
      </button>
    </form>
  );
}

function focusOnce(input: HTMLInputElement | null) {
  if (input !== null && document.activeElement === document.body) {
    input.focus();
    input.select();
  }
}

function nameOf(tempPass: TempPass): string {
  return tempPass.name === '' ? `${tempPass.requestorId} · ${tempPass.mvpdId}` : tempPass.name;
}

/** An empty field says nothing until it matters. */
export function refusalOf(reason: GenericKeyRefusal, emptyMatters: boolean): string | undefined {
  return reason === 'empty' && !emptyMatters ? undefined : refusalText[reason];
}
