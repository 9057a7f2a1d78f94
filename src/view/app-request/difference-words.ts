import { defaultIdentityTemplate } from '../../pass/ids/identity';
import { keyHashOf } from '../../storage/temp-passes';
import { deviceSummary } from '../../text/device-info-name';
import { environmentName } from '../../text/environment-name';
import { formatNames } from '../../text/format';
import { t } from '../../text/t';
import type { Difference } from './compare';
import { differingFields } from './same-device-info';

interface Words {
  readonly sentence: string;
  /** Of the button that ends it. */
  readonly button: string;
}

/** A difference between an app's request and what is saved, as people read it. */
export function differenceWords(one: Difference): Words {
  switch (one.kind) {
    case 'environment': {
      const sent = environmentName(one.sent.kind);
      const saved = environmentName(one.saved.environment.kind);
      return {
        sentence: t('app_differs_environment', { sent, saved }),
        button: t('app_mend_environment', { sent }),
      };
    }
    case 'basic':
    case 'sendsAddress':
    case 'sendsHash':
      return { sentence: t(`app_differs_${one.kind}`), button: t(`app_mend_${one.kind}`) };
    case 'template': {
      const saved = one.saved.identityTemplate ?? defaultIdentityTemplate;
      return ofApp(t('app_differs_template', { sent: one.sent, saved }));
    }
    case 'hashFunction':
      return ofApp(t('app_differs_hashFunction', { sent: one.sent, saved: keyHashOf(one.saved) }));
    case 'deviceInForm':
      return ofApp(t('app_differs_deviceInForm'));
    case 'keyInForm':
      return ofApp(t('app_differs_keyInForm'));
    case 'deviceInfo': {
      const { name, deviceInfo } = one.saved;
      const fields = formatNames(differingFields(one.sent, deviceInfo));
      return ofApp(t('app_differs_deviceInfo', { name, fields }));
    }
    case 'deviceInfoUnknown':
      return {
        sentence: t('app_differs_deviceInfoUnknown', {
          name: one.saved.name,
          device: deviceSummary(one.sent),
        }),
        button: t('app_mend_deviceInfoUnknown'),
      };
  }
}

function ofApp(sentence: string): Words {
  return { sentence, button: t('app_mend_useOfApp') };
}
