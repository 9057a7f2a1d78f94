import {
  type DeviceInfo,
  deviceInfoHeader,
  deviceInfoJson,
} from '../../pass/device-info/device-info';
import { t } from '../../text/t';
import { CopyButton } from '../../ui/CopyButton';

/** The name of the header, as it is sent. */
const headerName = 'X-Device-Info';

/** What is sent, byte for byte, to be compared with what the app sends. */
export function DeviceInfoPreview({ info }: { info: DeviceInfo }) {
  const header = deviceInfoHeader(info);
  return (
    <div class="device-info-preview">
      <div class="heading">
        {t('deviceInfo_preview')}
        <CopyButton
          text={() => `${headerName}: ${header}`}
          name={t('deviceInfo_copyHeader')}
          label={t('deviceInfo_copy')}
        />
      </div>
      <dl>
        <dt>{t('trialSettings_json')}</dt>
        <dd>
          <code>{deviceInfoJson(info)}</code>
        </dd>
        <dt>
          <code>{headerName}</code>
        </dt>
        <dd>
          <code>{header}</code>
        </dd>
      </dl>
    </div>
  );
}
