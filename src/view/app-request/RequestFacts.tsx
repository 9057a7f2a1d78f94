import './request-facts.css';
import type { ComponentChildren } from 'preact';
import type { AppRequest } from '../../app-request/app-request';
import { deviceWith, type KnownDevice } from '../../storage/devices';
import { deviceSummary } from '../../text/device-info-name';
import { formatNames } from '../../text/format';
import { t } from '../../text/t';
import { ShortId } from '../../ui/ids/ShortId';
import { EnvironmentBadge } from '../EnvironmentBadge';
import type { SavedBeside } from './compare';
import { keyOf, tempPassOf } from './saved-temp-pass';

/** So many characters of an ID are shown: enough of both ends to tell it from others. */
const idRoom = 24;

interface RequestFactsProps {
  readonly request: AppRequest;
  /** What stands in its form is not said once more. */
  readonly beside: SavedBeside;
}

/** What an app's request says, in a line that wraps; each fact has its name for who hears it. */
export function RequestFacts({ request, beside }: RequestFactsProps) {
  const { environment, requestorId, mvpdId, deviceId, resources } = request;
  const tempPass = tempPassOf(request, beside.tempPasses);
  const { form } = beside;
  const key = tempPass && keyOf(request, tempPass);
  const device = deviceOf(request, beside.devices);
  return (
    <dl class="request-facts">
      {requestorId && <Fact name={t('label_requestorId')}>{requestorId}</Fact>}
      {mvpdId && <Fact name={t('label_mvpdId')}>{mvpdId}</Fact>}
      {environment && (
        <Fact name={t('label_environment')}>
          <EnvironmentBadge environment={environment} />
        </Fact>
      )}
      {device && <Fact name={t('app_device')}>{device}</Fact>}
      <Fact name={t('app_asks')}>{t(`app_asked_${request.question}`)}</Fact>
      {resources.length > 0 && <Fact name={t('app_titles')}>{formatNames(resources)}</Fact>}
      {deviceId && deviceId !== form?.deviceId && (
        <Fact name={t('label_deviceId')}>
          <ShortId id={deviceId} room={idRoom} />
        </Fact>
      )}
      {key && key !== form?.key && (
        <Fact name={t('label_key')}>
          <ShortId id={key} room={idRoom} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt class="visually-hidden">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The device's name and what it is, as far as they are known. */
function deviceOf({ deviceId, deviceInfo }: AppRequest, devices: readonly KnownDevice[]) {
  const name = deviceId && deviceWith(devices, deviceId)?.name;
  return deviceInfo === undefined ? name : deviceSummary(deviceInfo, name);
}
