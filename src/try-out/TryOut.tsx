import { useErrorBoundary } from 'preact/hooks';
import { everyApplication, everyTempPass } from '../storage/managed';
import { t } from '../text/t';
import { SentenceWithKeys } from '../view/first-run/SentenceWithKeys';
import { openSettings } from '../view/open-pages';
import { useStoredItem } from '../view/use-stored-item';
import { Diagnostics } from './Diagnostics';
import { LastTry } from './LastTry';

/** A page of ours in place of one of an app's: what is on it, and what to do here. */
export function TryOut() {
  return (
    <main class="try-out">
      <h1>{t('tryOut_title')}</h1>
      <p>{t('tryOut_lead')}</p>
      <SetUpFirst />
      <ol>
        <li>
          <span>
            <SentenceWithKeys text="tryOut_open" withoutKeys="tryOut_openNoKeys" />
          </span>
        </li>
        <li>{t('tryOut_reset')}</li>
        <li>{t('tryOut_result')}</li>
      </ol>
      <Diagnostics />
      <LastTry />
      <p>{t('tryOut_happens')}</p>
    </main>
  );
}

/** Without a Temp Pass and an application there is nothing to reset with. */
function SetUpFirst() {
  const [unreadable] = useErrorBoundary();
  return unreadable === undefined ? <Missing /> : null;
}

function Missing() {
  const tempPasses = useStoredItem(everyTempPass);
  const applications = useStoredItem(everyApplication);
  if (tempPasses === undefined || applications === undefined) return null;
  if (tempPasses.length > 0 && applications.length > 0) return null;
  return (
    <div class="set-up-first">
      <p>{t('tryOut_setUpFirst')}</p>
      <button type="button" class="button primary" onClick={openSettings}>
        {t('popup_firstRun_open')}
      </button>
    </div>
  );
}
