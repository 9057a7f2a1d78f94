import { useErrorBoundary } from 'preact/hooks';
import { everyTempPass } from '../storage/managed';
import { currentOf, selectedTempPass } from '../storage/selected-temp-pass';
import { t } from '../text/t';
import { EnvironmentBadge } from '../view/EnvironmentBadge';
import { useStoredItem } from '../view/use-stored-item';
import { exampleDeviceId, exampleDeviceInfo } from './example';

/** As apps call them: the names are those of code, in any language. */
const names = {
  deviceId: 'deviceId',
  requestorId: 'requestorId',
  mvpdId: 'mvpdId',
  environment: 'environment',
  deviceInfo: 'X-Device-Info',
} as const;

/** What a player's debug page shows: a device of nobody, and the Temp Pass that is tested. */
export function Diagnostics() {
  // What is saved may be unreadable: the popup says so, and the device is here all the same.
  const [unreadable] = useErrorBoundary();
  return (
    <section class="diagnostics" aria-labelledby="diagnostics-title">
      <div class="title-bar">
        <h2 id="diagnostics-title">{t('tryOut_diagnostics')}</h2>
        <span class="example-mark">{t('tryOut_example')}</span>
      </div>
      <dl>
        <dt>{names.deviceId}</dt>
        <dd class="device">
          <code>{exampleDeviceId}</code>
        </dd>
        {unreadable === undefined && <OfTempPass />}
        <dt>{names.deviceInfo}</dt>
        <dd>
          <code>{exampleDeviceInfo}</code>
        </dd>
      </dl>
    </section>
  );
}

/** The one that is selected in the popup, so that the popup keeps it. */
function OfTempPass() {
  const tempPasses = useStoredItem(everyTempPass);
  const selected = useStoredItem(selectedTempPass);
  const tempPass = tempPasses && selected && currentOf(tempPasses, selected);
  if (tempPass === undefined) return null;
  return (
    <>
      <dt>{names.requestorId}</dt>
      <dd>
        <code>{tempPass.requestorId}</code>
      </dd>
      <dt>{names.mvpdId}</dt>
      <dd>
        <code>{tempPass.mvpdId}</code>
      </dd>
      <dt>{names.environment}</dt>
      <dd>
        <EnvironmentBadge environment={tempPass.environment} />
      </dd>
    </>
  );
}
