import { runPath } from '../../messages/page-urls';
import { formatList, formatNames } from '../../text/format';
import { t } from '../../text/t';
import { FailureNotice } from '../../view/FailureNotice';
import { openPage } from '../../view/open-pages';
import { deviceStates, type ListedDevice } from '../reading/device-state';
import { stateName } from '../words/state-words';
import { type DeviceRun, resetDevices } from './use-device-run';

interface RunPanelProps {
  readonly model: DeviceRun;
  readonly all: readonly ListedDevice[];
}

/** How the run of this page goes, and what was read of its devices since. */
export function RunPanel({ model, all }: RunPanelProps) {
  const { run, failed, isBusy } = model;
  if (failed !== undefined) return <FailureNotice failure={failed} />;
  if (run === undefined) return null;
  const { counts, total, state } = run;
  const known = counts.done + counts.failed + counts.unknown;
  const trouble = (['failed', 'unknown'] as const).filter((one) => counts[one] > 0);
  return (
    <div class="panel">
      <p class="said" data-said={isBusy ? '' : undefined}>
        {t(`devices_run_${state.kind}`, { done: counts.done, total })}
      </p>
      {isBusy && <progress aria-label={t('devices_runProgress')} max={total} value={known} />}
      {trouble.length > 0 && (
        <p class="warning">
          {formatList(trouble.map((one) => t(`devices_runCount_${one}`, { count: counts[one] })))}
        </p>
      )}
      <Verified model={model} all={all} />
      <div class="actions">
        {isBusy && (
          <button type="button" class="button button-text" onClick={model.stop}>
            {t('devices_stop')}
          </button>
        )}
        <button type="button" class="button button-text" onClick={() => openPage(runPath(run.id))}>
          {t('devices_openRun')}
        </button>
        {!isBusy && (
          <button type="button" class="button button-text" onClick={model.dismiss}>
            {t('label_close')}
          </button>
        )}
      </div>
    </div>
  );
}

/** What came of it, by what was read after each reset: an answer with 204 alone is no proof. */
function Verified({ model, all }: RunPanelProps) {
  const reset = resetDevices(model);
  if (reset.size === 0) return null;
  const since = all.filter(({ device, now }) => {
    const at = reset.get(device.deviceId);
    return at !== undefined && 'readAt' in now && now.readAt >= at;
  });
  const isWhole = !model.isBusy && since.length === reset.size;
  const states = deviceStates.flatMap((state) => {
    const count = since.filter(({ now }) => now.state === state).length;
    return count === 0 ? [] : [t('devices_stateOn', { number: count, state: stateName(state) })];
  });
  const counts = { read: since.length, total: reset.size };
  return (
    <p class="muted" data-said={isWhole ? '' : undefined}>
      {states.length === 0
        ? t('devices_readSince', counts)
        : t('devices_readSinceStates', { ...counts, states: formatNames(states) })}
    </p>
  );
}
