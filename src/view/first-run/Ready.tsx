import './first-run.css';
import { t } from '../../text/t';
import { useShortcuts } from '../use-shortcuts';

const place = '\n';

/** What to do once everything is set up, with the keys that the browser really gives. */
export function Ready() {
  const shortcuts = useShortcuts();
  const keys = shortcuts?.find(({ name }) => name === '_execute_action')?.keys ?? '';
  const [before, after] = t('firstRun_ready', { keys: place }).split(place);
  return (
    <div class="ready">
      <p class="title">
        {keys === '' ? (
          t('firstRun_readyNoKeys')
        ) : (
          <>
            {before}
            <kbd>{keys}</kbd>
            {after}
          </>
        )}
      </p>
      <p class="muted">{t('firstRun_pin')}</p>
    </div>
  );
}
