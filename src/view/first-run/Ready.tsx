import './first-run.css';
import { t } from '../../text/t';
import { openTryOut } from '../open-pages';
import { SentenceWithKeys } from './SentenceWithKeys';

/** What to do once everything is set up. */
export function Ready() {
  return (
    <div class="ready">
      <p class="title">
        <SentenceWithKeys text="firstRun_ready" withoutKeys="firstRun_readyNoKeys" />
      </p>
      <p class="muted">{t('firstRun_pin')}</p>
      <button type="button" class="button" onClick={openTryOut}>
        {t('firstRun_openTryOut')}
      </button>
    </div>
  );
}
