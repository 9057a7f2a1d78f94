import './reset-form.css';
import type { ComponentChildren } from 'preact';
import { isProduction } from '../../pass/ids/environment';
import { refusalWords } from '../../text/refusals';
import { t } from '../../text/t';
import { MenuButton } from '../../ui/menu/MenuButton';
import type { DeviceNames } from '../devices/use-device-names';
import type { SeenTab } from '../page/use-page';
import { DeviceIdField } from './DeviceIdField';
import { isFrozen } from './id-in-form';
import { KeyField } from './KeyField';
import type { EnteredRefusal } from './reading/read-entered';
import { TempPassField } from './TempPassField';
import type { Press } from './use-early-enter';
import type { FormIds } from './use-form-ids';
import type { TempPassChoice } from './use-temp-pass';

/** Whether the form can reset, and what it has to say of that. */
export interface ResetFormState {
  /** Whether an empty field is pointed out: only after a reset was asked for. */
  readonly showEmpty: boolean;
  /** Whether the passphrase is asked for in the button's place. */
  readonly locked: boolean;
  readonly busy: 'looking' | 'resetting' | false;
  /** Whether the policy forbids resets of the selected Temp Pass. */
  readonly forbidden: boolean;
}

interface ResetFormProps {
  readonly choice: TempPassChoice;
  readonly ids: FormIds;
  readonly seen: Pick<SeenTab, 'page' | 'show' | 'surface'>;
  readonly names: DeviceNames;
  readonly state: ResetFormState;
  /** The viewer's trial, below the buttons. */
  readonly trial: ComponentChildren;
  readonly onSubmit: (press?: Press) => void;
  /** Shift and Enter: the same, and then the start of the next trial. */
  readonly onSubmitAndStart: () => void;
}

/** The form in which Enter resets. */
export function ResetForm(props: ResetFormProps) {
  const { choice, ids, seen, names } = props;
  const { showEmpty, locked, busy, forbidden } = props.state;
  const { selected, settle } = choice;
  const { entered, device, key } = ids;
  const promotional = selected.kind === 'promotional';
  const buttonKind = isProduction(selected.environment)
    ? 'button primary production'
    : 'button primary';
  const emptyMatters = showEmpty && !(promotional && key?.ok);
  return (
    <form
      class="reset-form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        const isWithStart = event.shiftKey && isSubmitting(event.target);
        // A key that is held is one press.
        if (event.repeat || isWithStart) event.preventDefault();
        if (isWithStart && !event.repeat) props.onSubmitAndStart();
      }}
    >
      <TempPassField choice={choice} />
      <DeviceIdField
        // Drawn anew once unlocked, it is ready to type into again.
        key={`${locked}`}
        ids={ids}
        seen={seen}
        names={names}
        refused={
          device === undefined || device.ok ? undefined : refusalOf(device.error, emptyMatters)
        }
        onEnter={settle}
      />
      {promotional && (
        <KeyField
          entered={entered}
          enter={(change) => {
            settle();
            ids.enterEmail(change);
          }}
          read={key}
          device={names.current}
        />
      )}
      {locked ? (
        // Without one, a browser drops Enter in a form of two fields.
        <button type="submit" hidden />
      ) : (
        <div class="actions-of-reset">
          <button
            type="submit"
            class={buttonKind}
            aria-disabled={forbidden || busy !== false}
            // The second click of a double one has looked at nothing.
            onClick={(event) => event.detail > 1 && isFrozen(ids.id) && event.preventDefault()}
          >
            {busy !== false && <span class="spinner" />}
            {busy === false ? t('popup_reset') : t(`popup_busy_${busy}`)}
          </button>
          {promotional && (
            <MenuButton
              name={t('popup_only')}
              icon="expand"
              kind={buttonKind}
              items={(['device', 'key'] as const).map((kind) => ({
                name: t(`popup_only_${kind}`),
                disabled: forbidden || busy !== false || !ids[kind]?.ok,
                act: () => props.onSubmit({ only: kind }),
              }))}
            />
          )}
        </div>
      )}
      {props.trial}
    </form>
  );
}

/** Where Enter submits the form. */
function isSubmitting(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, [type="submit"]');
}

/** An empty field says nothing until it matters. */
export function refusalOf(reason: EnteredRefusal, emptyMatters: boolean): string | undefined {
  return reason === 'empty' && !emptyMatters ? undefined : refusalWords(reason);
}
