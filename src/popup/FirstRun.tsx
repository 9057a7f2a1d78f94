import { t } from '../text/t';
import { Steps } from '../view/first-run/Steps';
import { openNewTempPass, openSecurity, openSettings } from '../view/open-pages';
import type { MissingStep } from './missing-step';

interface FirstRunProps {
  step: MissingStep;
  /** What the page names, to be saved as the first Temp Pass. */
  named: { requestorId: string; mvpdId: string } | undefined;
}

/** What is missing before the first reset, and the way there. */
export function FirstRun({ step, named }: FirstRunProps) {
  return (
    <main class="first-run">
      <h2>{t('popup_firstRun_title')}</h2>
      <Steps
        done={{ statement: step === 'tempPass', tempPass: step === 'application', tryIt: false }}
      />
      <p>{t(`popup_firstRun_${step}`)}</p>
      {step === 'tempPass' && named !== undefined ? (
        <button type="button" class="button primary" onClick={() => openNewTempPass(named)}>
          {t('page_saveTempPass', { requestor: named.requestorId, mvpd: named.mvpdId })}
        </button>
      ) : (
        <button
          type="button"
          class="button primary"
          onClick={step === 'passphrase' ? openSecurity : openSettings}
        >
          {step === 'passphrase' ? t('security_set') : t('popup_firstRun_open')}
        </button>
      )}
    </main>
  );
}
