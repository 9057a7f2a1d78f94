import { useRef, useState } from 'preact/hooks';
import type { Mvpd } from '../../pass/trial/mvpd';
import { failureText } from '../../text/failures';
import { labels } from '../../text/labels';
import { providersText } from '../../text/trial-settings';
import { Combobox } from '../../ui/Combobox';
import { Field } from '../../ui/Field';
import {
  type ConfigurationModel,
  type ConfigurationQuestion,
  useConfiguration,
} from './use-configuration';

interface MvpdFieldProps {
  readonly value: string;
  readonly refused: string | undefined;
  /** Whose providers to offer; undefined while there is nobody to ask about. */
  readonly question: ConfigurationQuestion | undefined;
  readonly onInput: (text: string) => void;
  readonly onChoose: (mvpdId: string) => void;
}

/** The MVPD ID: one of the Temp Passes that Adobe Pass lists, or any that is typed. */
export function MvpdField({ value, refused, question, onInput, onChoose }: MvpdFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [wantsAll, setWantsAll] = useState(false);
  const lookUp = useConfiguration(question);
  const { configuration, busy, refresh } = lookUp;
  const { all, tempPasses } = providersOf(configuration?.mvpds ?? []);
  const showsAll = wantsAll || tempPasses.length === 0;
  const shown = showsAll ? all : tempPasses;
  const again = (
    <button type="button" class="button button-text" onClick={refresh}>
      {providersText.lookUpAgain}
    </button>
  );
  return (
    <Field
      label={labels.mvpdId}
      refused={refused}
      note={question && noteOf(lookUp, question.requestorId)}
      live
      action={!busy && question && (lookUp.failed || shown.length === 0) && again}
    >
      <Combobox
        value={value}
        inputRef={input}
        list={{
          name: providersText.list,
          options: shown.map(({ id, displayName }) => ({
            value: id,
            content: (
              <>
                <code>{id}</code>
                {displayName !== '' && <span class="note muted">{displayName}</span>}
              </>
            ),
          })),
          version: `${showsAll} ${configuration?.readAt}`,
          actions: configuration && (
            <>
              {tempPasses.length > 0 && all.length > tempPasses.length && (
                <button
                  type="button"
                  class="button button-text"
                  onClick={() => setWantsAll(!wantsAll)}
                >
                  {wantsAll ? providersText.onlyTempPasses : providersText.showAll(all.length)}
                </button>
              )}
              <div>
                <ReadAt at={configuration.readAt} />
                <button
                  type="button"
                  class="button button-text"
                  aria-disabled={busy}
                  onClick={() => {
                    if (!busy) refresh();
                  }}
                >
                  {providersText.refresh}
                </button>
              </div>
            </>
          ),
        }}
        onInput={onInput}
        onChoose={onChoose}
      />
    </Field>
  );
}

/** When it was read: the time today, else the date with it. */
function ReadAt({ at }: { at: number }) {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  const short = { hour: '2-digit', minute: '2-digit' } as const;
  return (
    <time dateTime={date.toISOString()} title={date.toLocaleString()}>
      {providersText.read(
        isToday
          ? date.toLocaleTimeString([], short)
          : date.toLocaleString([], { ...short, day: 'numeric', month: 'short' }),
      )}
    </time>
  );
}

function providersOf(mvpds: readonly Mvpd[]) {
  const all = [...new Map(mvpds.map((one) => [one.id, one])).values()];
  return { all, tempPasses: all.filter(({ isTempPass }) => isTempPass) };
}

function noteOf(
  { configuration, busy, failed }: ConfigurationModel,
  requestorId: string,
): string | undefined {
  if (busy) return providersText.lookingUp;
  if (failed !== undefined) {
    if (failed.code === 'invalid_parameter_service_provider') {
      return providersText.unknownRequestor(requestorId);
    }
    const { title } = failureText[failed.kind];
    return configuration ? providersText.stale(title) : providersText.notLookedUp(title);
  }
  if (configuration === undefined) return undefined;
  const { tempPasses } = providersOf(configuration.mvpds);
  return providersText.tempPasses(tempPasses.length, requestorId);
}
