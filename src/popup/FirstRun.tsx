import { pageText } from '../text/page';
import { popupText } from '../text/popup';
import { securityText } from '../text/security';
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
      <h2>{popupText.firstRun.title}</h2>
      <p>{popupText.firstRun[step]}</p>
      {step === 'tempPass' && named !== undefined ? (
        <button type="button" class="button primary" onClick={() => openNewTempPass(named)}>
          {pageText.saveTempPass(named.requestorId, named.mvpdId)}
        </button>
      ) : (
        <button
          type="button"
          class="button primary"
          onClick={step === 'passphrase' ? openSecurity : openSettings}
        >
          {step === 'passphrase' ? securityText.set : popupText.firstRun.open}
        </button>
      )}
    </main>
  );
}
