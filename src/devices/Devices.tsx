import { useRef, useState } from 'preact/hooks';
import { settingsPath } from '../messages/page-urls';
import { t } from '../text/t';
import { Announcer } from '../ui/Announcer';
import { openHistory, openPage } from '../view/open-pages';
import { Actions } from './Actions';
import { Filters } from './filter/Filters';
import { platformsOf } from './filter/filter';
import { DeviceList } from './list/DeviceList';
import { ReadingStatus } from './reading/ReadingStatus';
import { TempPassChoice } from './TempPassChoice';
import { type DevicesModel, useDevices } from './use-devices';
import { Wall } from './wall/Wall';

/** The page Devices: all that have a name, and the trial of each. */
export function Devices() {
  const place = useRef<HTMLElement>(null);
  const [page] = useState(() => crypto.randomUUID());
  const model = useDevices(page);
  return (
    <>
      <main ref={place} class="devices">
        <div class="head">
          <h1>{t('devices_title')}</h1>
          <button type="button" class="button button-text" onClick={openHistory}>
            {t('history_open')}
          </button>
          <button
            type="button"
            class="button button-text"
            onClick={() => openPage(settingsPath('devices'))}
          >
            {t('devices_edit')}
          </button>
        </div>
        {model && <Shown model={model} page={page} />}
      </main>
      <Announcer of={place} />
    </>
  );
}

function Shown({ model, page }: { readonly model: DevicesModel; readonly page: string }) {
  const [isWall, setWall] = useState(false);
  const { tempPass, all, shown } = model;
  if (tempPass === undefined) {
    return <Empty note={t('devices_noTempPass')} link="set-up" action={t('devices_setUp')} />;
  }
  if (all.length === 0) {
    return <Empty note={t('settings_noDevice')} link="devices" action={t('settings_addDevice')} />;
  }
  return (
    <>
      <TempPassChoice
        tempPasses={model.tempPasses}
        tempPass={tempPass}
        onChoose={model.choose}
        onWall={() => setWall(true)}
      />
      <ReadingStatus status={model.status} tempPass={tempPass} />
      <Filters
        filter={model.filter}
        platforms={platformsOf(all)}
        sorting={model.sorting}
        onFilter={model.change}
        onSort={model.sort}
      />
      <Actions model={model} tempPass={tempPass} page={page} />
      {shown.length === 0 && <p class="empty">{t('settings_noDeviceMatch')}</p>}
      {shown.length > 0 && !isWall && (
        <DeviceList
          devices={shown}
          lastResets={model.lastResets}
          selected={new Set(model.selected.map(({ device }) => device.deviceId))}
          onSelect={(deviceId, isSelected) => model.select([deviceId], isSelected)}
          onInView={model.see}
        />
      )}
      {isWall && (
        <Wall
          tempPass={tempPass}
          devices={shown}
          status={model.status}
          onInView={model.see}
          onLeave={() => setWall(false)}
        />
      )}
    </>
  );
}

interface EmptyProps {
  readonly note: string;
  readonly link: 'set-up' | 'devices';
  readonly action: string;
}

function Empty({ note, link, action }: EmptyProps) {
  return (
    <div class="empty">
      <p>{note}</p>
      <button type="button" class="button" onClick={() => openPage(settingsPath(link))}>
        {action}
      </button>
    </div>
  );
}
