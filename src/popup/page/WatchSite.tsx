import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { sendCommand } from '../../messages/send-command';
import { everyWatchedSite, managed } from '../../storage/managed';
import { hostOf, type Site } from '../../storage/watched-sites';
import { t } from '../../text/t';
import { useStoredItem } from '../../view/use-stored-item';
import { PageOption } from './PageOption';

/** Has the page's site looked at always. */
export function WatchSite({ site }: { site: Site }) {
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
    <PageOption
      name={t('page_watch')}
      hint={t('page_watchHint', { host: hostOf(site) })}
      on={on}
      disabled={fixed}
      note={fixed ? t('label_managed') : denied ? t('page_notGranted') : undefined}
      onPress={() => void (on ? sendCommand({ type: 'forgetSite', site }) : watch())}
    />
  );
}
