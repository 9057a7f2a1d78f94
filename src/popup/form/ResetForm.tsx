import './reset-form.css';
import type { ComponentChildren } from 'preact';
import { isProduction } from '../../pass/ids/environment';
import type { GenericKeyRefusal } from '../../pass/ids/generic-key';
import { nameOf, type TempPass } from '../../storage/temp-passes';
import { environmentName, labels } from '../../text/labels';
import { pageText } from '../../text/page';
import { popupText } from '../../text/popup';
import { refusalWords } from '../../text/refusals';
import { Field } from '../../ui/Field';
import { EnvironmentBadge } from '../../view/EnvironmentBadge';
import { openNewTempPass } from '../../view/open-pages';
import type { SeenPage } from '../page/use-page';
import { DeviceIdField } from './DeviceIdField';
import { isFrozen } from './id-in-form';
import { KeyField } from './KeyField';
import type { useFormIds } from './use-form-ids';
import type { useTempPass } from './use-temp-pass';

interface ResetFormProps {
  tempPasses: readonly TempPass[];
  choice: ReturnType<typeof useTempPass>;
  /** What the page names and no Temp Pass is saved for. */
  unsaved: { requestorId: string; mvpdId: string } | undefined;
  page: SeenPage;
  onShow: (deviceId: string) => void;
  ids: ReturnType<typeof useFormIds>;
  /** Whether an empty field is pointed out: only after a reset was asked for. */
  showEmpty: boolean;
  /** Whether the passphrase is asked for in the button's place. */
  locked: boolean;
  busy: 'looking' | 'resetting' | false;
  /** Whether the policy forbids resets of the selected Temp Pass. */
  forbidden: boolean;
  /** The viewer's trial, above the buttons. */
  trial: ComponentChildren;
  onSubmit: () => void;
  /** Of a promotional Temp Pass one of the two alone. */
  onOnly: (kind: 'device' | 'key') => void;
}

/** The form in which Enter resets. */
export function ResetForm(props: ResetFormProps) {
  const { tempPasses, choice, unsaved, ids, showEmpty, locked, busy } = props;
  const { selected, offered, settle } = choice;
  const { entered, device, key } = ids;
  const promotional = selected.kind === 'promotional';
  const emptyMatters = showEmpty && !(promotional && key?.ok);
  return (
    <form
      class="reset-form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
      // A key that is held is one press.
      onKeyDown={(event) => event.key === 'Enter' && event.repeat && event.preventDefault()}
    >
      <Field
        label={labels.tempPass}
        live
        note={
          <>
            <EnvironmentBadge environment={selected.environment} /> · {labels[selected.kind]}
            {choice.fromPage && ` · ${pageText.fromPage}`}
          </>
        }
        action={
          offered === undefined ? (
            unsaved !== undefined && <SaveButton named={unsaved} />
          ) : (
            <button
              type="button"
              class="button button-text"
              onClick={() => choice.choose(offered.id)}
            >
              {pageText.offer(nameOf(offered), environmentName[offered.environment.kind])}
            </button>
          )
        }
      >
        <select value={selected.id} onChange={(event) => choice.choose(event.currentTarget.value)}>
          {tempPasses.map((one) => (
            <option key={one.id} value={one.id}>
              {nameAmong(tempPasses, one)}
            </option>
          ))}
        </select>
      </Field>
      <DeviceIdField
        // Drawn anew once unlocked, it is ready to type into again.
        key={`${locked}`}
        ids={ids}
        onEnter={settle}
        page={props.page}
        refused={device.ok ? undefined : refusalOf(device.error, emptyMatters)}
        onShow={props.onShow}
      />
      {promotional && (
        <KeyField
          entered={entered}
          enter={(change) => {
            settle();
            ids.enterEmail(change);
          }}
          read={key}
        />
      )}
      {locked ? (
        // Without one, a browser drops Enter in a form of two fields.
        <button type="submit" hidden />
      ) : (
        <div class="actions-of-reset">
          <button
            type="submit"
            class={
              isProduction(selected.environment) ? 'button primary production' : 'button primary'
            }
            aria-disabled={props.forbidden || busy !== false}
            // The second click of a double one has looked at nothing.
            onClick={(event) => event.detail > 1 && isFrozen(ids.id) && event.preventDefault()}
          >
            {busy !== false && <span class="spinner" />}
            {busy === false ? popupText.reset : popupText[busy]}
          </button>
          {promotional &&
            (['device', 'key'] as const).map((kind) => (
              <button
                key={kind}
                type="button"
                class="button"
                aria-disabled={props.forbidden || busy !== false || !ids[kind]?.ok}
                onClick={({ detail }) => !(detail > 1 && isFrozen(ids.id)) && props.onOnly(kind)}
              >
                {popupText.only[kind]}
              </button>
            ))}
        </div>
      )}
      {props.trial}
    </form>
  );
}

function SaveButton({ named }: { named: NonNullable<ResetFormProps['unsaved']> }) {
  const name = pageText.saveTempPass(named.requestorId, named.mvpdId);
  return (
    <button
      type="button"
      class="button button-text"
      title={name}
      aria-label={name}
      onClick={() => openNewTempPass(named)}
    >
      {pageText.save(named.requestorId, named.mvpdId)}
    </button>
  );
}

/** Two of the same name are told apart by their environment. */
function nameAmong(tempPasses: readonly TempPass[], tempPass: TempPass): string {
  const name = nameOf(tempPass);
  const same = tempPasses.filter((one) => nameOf(one) === name);
  return same.length > 1 ? `${name} · ${environmentName[tempPass.environment.kind]}` : name;
}

/** An empty field says nothing until it matters. */
export function refusalOf(reason: GenericKeyRefusal, emptyMatters: boolean): string | undefined {
  return reason === 'empty' && !emptyMatters ? undefined : refusalWords(reason);
}
