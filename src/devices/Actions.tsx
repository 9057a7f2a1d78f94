import { useState } from 'preact/hooks';
import { sendCommand } from '../messages/send-command';
import { isProduction } from '../pass/ids/environment';
import { allowedStarts, isStartAllowed } from '../storage/allowed-starts';
import { resourceIdsOf, type TempPass } from '../storage/temp-passes';
import { t } from '../text/t';
import { ConfirmDialog } from '../view/dialog/ConfirmDialog';
import { TypedMvpdIdDialog } from '../view/dialog/TypedMvpdIdDialog';
import { useStoredItem } from '../view/use-stored-item';
import type { ListedDevice } from './reading/device-state';
import { RunPanel } from './run/RunPanel';
import { useDeviceRun } from './run/use-device-run';
import { StartsPanel } from './start/StartsPanel';
import { useStarts } from './start/use-starts';
import type { DevicesModel } from './use-devices';

interface ActionsProps {
  readonly model: DevicesModel;
  readonly tempPass: TempPass;
  /** This page, as it reads and starts trials. */
  readonly page: string;
}

/** What is selected, and what can be done with it. */
export function Actions({ model, tempPass, page }: ActionsProps) {
  const { shown, selected, select } = model;
  const run = useDeviceRun();
  const starts = useStarts(page);
  const allowed = useStoredItem(allowedStarts);
  const [question, ask] = useState<'reset' | 'start'>();
  const usedUp = inState(shown, 'usedUp');
  const startable = devicesOf(inState(selected, 'none'));
  const count = selected.length;
  const isAll = count > 0 && count === shown.length;
  const isStarting = starts.starts?.isBusy === true;
  const mayReset = count > 0 && !run.isBusy;
  const mayStart = startable.length > 0 && !isStarting;

  function reset(typedMvpdId?: string) {
    ask(undefined);
    void run.start(tempPass, devicesOf(selected), typedMvpdId);
  }
  function start() {
    ask(undefined);
    void starts.start(tempPass, startable);
  }
  return (
    <>
      <div class="tools">
        <span class="note muted" data-said={count > 0 ? '' : undefined}>
          {count === 0
            ? t('devices_count', { count: shown.length })
            : t('devices_selected', { selected: count, total: shown.length })}
        </span>
        <span class="visually-hidden" role="status">
          {model.said}
        </span>
        <button
          type="button"
          class="button"
          aria-disabled={usedUp.length === 0}
          onClick={() => select(idsOf(usedUp), true)}
        >
          {t('devices_selectUsedUp', { number: usedUp.length })}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={shown.length === 0}
          onClick={() => select(idsOf(shown), !isAll)}
        >
          {isAll ? t('devices_selectNone') : t('devices_selectAll')}
        </button>
        <button
          type="button"
          class={
            isProduction(tempPass.environment) ? 'button primary production' : 'button primary'
          }
          aria-disabled={!mayReset}
          onClick={() => {
            if (mayReset) isProduction(tempPass.environment) ? ask('reset') : reset();
          }}
        >
          {t('devices_resetSelected', { count })}
        </button>
        <button
          type="button"
          class="button"
          title={t('devices_startNote')}
          aria-disabled={!mayStart}
          onClick={() => {
            if (!mayStart) return;
            if (allowed !== undefined && isStartAllowed(allowed, tempPass)) start();
            else ask('start');
          }}
        >
          {t('devices_startSelected', { count: startable.length })}
        </button>
      </div>
      <RunPanel model={run} all={model.all} />
      <StartsPanel model={starts} />
      {question === 'reset' && (
        <TypedMvpdIdDialog
          tempPass={tempPass}
          title={t('devices_resetTitle', { count })}
          action={t('devices_resetSelected', { count })}
          kind="primary production"
          onClose={() => ask(undefined)}
          onConfirm={reset}
        >
          <p>{t('devices_resetNote')}</p>
        </TypedMvpdIdDialog>
      )}
      {question === 'start' && (
        <ConfirmDialog
          title={t('devices_startTitle', { count: startable.length })}
          note={
            tempPass.kind === 'promotional'
              ? t('devices_startHintTitles', { count: resourceIdsOf(tempPass).length })
              : t('devices_startHint')
          }
          action={t('trial_start')}
          act={() => sendCommand({ type: 'allowStart', tempPassId: tempPass.id })}
          onClose={(isAllowed) => (isAllowed ? start() : ask(undefined))}
        />
      )}
    </>
  );
}

function inState(all: readonly ListedDevice[], state: ListedDevice['now']['state']) {
  return all.filter(({ now }) => now.state === state);
}

function idsOf(all: readonly ListedDevice[]) {
  return all.map(({ device }) => device.deviceId);
}

function devicesOf(all: readonly ListedDevice[]) {
  return all.map(({ device }) => device);
}
