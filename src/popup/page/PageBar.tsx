import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { sendCommand } from '../../messages/send-command';
import { everyWatchedSite, managed } from '../../storage/managed';
import { hostOf, type Site } from '../../storage/watched-sites';
import { t } from '../../text/t';
import { useStoredItem } from '../../view/use-stored-item';

/** What can be done about the page's site: have it looked at always. */
export function PageBar({ site }: { site: Site }) {
  const watched = useStoredItem(everyWatchedSite);
  const policy = useStoredItem(managed);
  const [denied, setDenied] = useState(false);
  if (watched === undefined) return null;
  const on = watched.includes(site);
  const fixed = on && policy?.sites.some((one) => one.site === site);

  async function watch() {
    setDenied(false);
    // The browser's question may close the popup, so the background knows of the wish before.
    // Both are called in the turn of the click, out of which no browser would ask.
    const told = sendCommand({ type: 'watchSite', site });
    const granted = await browser.permissions.request({ origins: [site] });
    await told;
    if (granted) return;
    setDenied(true);
    await sendCommand({ type: 'forgetSite', site });
  }

  return (
    <footer class="page-bar">
      <label title={t('page_watchHint', { host: hostOf(site) })}>
        <input
          type="checkbox"
          checked={on}
          disabled={fixed}
          onClick={(event) => {
            // It shows what is stored: the browser may say no.
            event.preventDefault();
            void (on ? sendCommand({ type: 'forgetSite', site }) : watch());
          }}
        />
        {t('page_watch')}
      </label>
      <span class="note muted" role="status">
        {fixed ? t('label_managed') : denied ? t('page_notGranted') : hostOf(site)}
      </span>
    </footer>
  );
}
