import { useRef, useState } from 'preact/hooks';
import type { Mvpd } from '../../pass/trial/mvpd';
import { formatDateTime, formatWhenShort } from '../../text/format';
import { t } from '../../text/t';
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
      {t('providers_lookUpAgain')}
    </button>
  );
  return (
    <Field
      label={t('label_mvpdId')}
      name="mvpdId"
      refused={refused}
      note={question && noteOf(lookUp, question.requestorId)}
      live
      action={!busy && question && (lookUp.failed || shown.length === 0) && again}
    >
      <Combobox
        value={value}
        inputRef={input}
        list={{
          name: t('providers_list'),
          options: shown.map(({ id, displayName }) => ({
            value: id,
            content: () => (
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
                  {wantsAll
                    ? t('providers_onlyTempPasses')
                    : t('providers_showAll', { count: all.length })}
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
                  {t('providers_refresh')}
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
  return (
    <time dateTime={date.toISOString()} title={formatDateTime(date)}>
      {t('providers_read', { time: formatWhenShort(date) })}
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
  if (busy) return t('providers_lookingUp');
  if (failed !== undefined) {
    if (failed.code === 'invalid_parameter_service_provider') {
      return t('providers_unknownRequestor', { requestor: requestorId });
    }
    const reason = t(`failure_${failed.kind}_title`);
    return configuration
      ? t('providers_stale', { reason })
      : t('providers_notLookedUp', { reason });
  }
  if (configuration === undefined) return undefined;
  const { tempPasses } = providersOf(configuration.mvpds);
  const count = tempPasses.length;
  return count === 0
    ? t('providers_noTempPass', { requestor: requestorId })
    : t('providers_tempPasses', { count, requestor: requestorId });
}
