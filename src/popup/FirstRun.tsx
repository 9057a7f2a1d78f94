import { popupText } from '../text/popup';
import { openSettings } from './Popup';

/** What is missing before the first reset, and the way there. */
export function FirstRun({ step }: { step: 'application' | 'tempPass' }) {
  return (
    <main class="first-run">
      <h2>{popupText.firstRun.title}</h2>
      <p>{popupText.firstRun[step]}</p>
      <button type="button" class="button primary" onClick={openSettings}>
        {popupText.firstRun.open}
      </button>
    </main>
  );
}
