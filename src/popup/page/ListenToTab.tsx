import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Failure } from '../../failure/failure';
import { sendCommand } from '../../messages/send-command';
import { apiOrigins, listenedSites, listeningTabs } from '../../storage/listening';
import { observedIn, observedRequests } from '../../storage/observed-requests';
import type { Site } from '../../storage/watched-sites';
import { failureWords } from '../../text/failure-words';
import { formatWhenShort } from '../../text/format';
import { t } from '../../text/t';
import { useStoredItem } from '../../view/use-stored-item';
import { PageOption } from './PageOption';

interface ListenToTabProps {
  readonly site: Site;
  readonly tabId: number;
}

/** Has the requests observed that the app in the tab sends to Adobe Pass. */
export function ListenToTab({ site, tabId }: ListenToTabProps) {
  const tabs = useStoredItem(listeningTabs);
  const observed = useStoredItem(observedRequests);
  const sites = useStoredItem(listenedSites);
  const [failed, setFailed] = useState<Failure | 'denied'>();
  const isApiHeard = useIsGranted(apiOrigins);
  if (tabs === undefined || observed === undefined || sites === undefined) return null;
  const listening = tabs.find((one) => one.tabId === tabId);
  // Each tab of it is, as Settings says.
  const isBySite = sites.includes(site);
  const hasHeard = observedIn(observed, tabId).length > 0;

  async function listen() {
    setFailed(undefined);
    const isOnlyGranted = browser.runtime.getURL('/').startsWith('moz-extension:');
    // The browser's question may close the popup, so the background knows of the wish before.
    // Both are called in the turn of the click, out of which no browser would ask.
    const told = sendCommand({ type: 'listenToTab', tabId, ...(isOnlyGranted && { site }) });
    const origins = [...(isOnlyGranted ? [site] : []), ...apiOrigins];
    const granted = await browser.permissions.request({ origins }).catch(() => false);
    const answer = await told;
    if (!answer.ok) return setFailed(answer.error);
    // In Chromium, a no means that two of Adobe's hosts are not heard.
    if (granted || !isOnlyGranted) return;
    setFailed('denied');
    await sendCommand({ type: 'stopListening', tabId });
  }

  return (
    <PageOption
      name={t('listen_to')}
      hint={t(isBySite ? 'listen_bySite' : 'listen_hint')}
      on={isBySite || listening !== undefined}
      disabled={isBySite}
      note={
        listening === undefined
          ? refusalOf(failed)
          : hasHeard
            ? undefined
            : t(isApiHeard ? 'listen_nothing' : 'listen_nothingWithoutApi', {
                time: formatWhenShort(new Date(listening.since)),
              })
      }
      onPress={() =>
        void (listening === undefined ? listen() : sendCommand({ type: 'stopListening', tabId }))
      }
    />
  );
}

/** Whether the browser gives access to these; taken as given until it says that it does not. */
function useIsGranted(origins: readonly string[]): boolean {
  const [isGranted, setGranted] = useState(true);
  useEffect(() => {
    const ask = () => void browser.permissions.contains({ origins: [...origins] }).then(setGranted);
    ask();
    browser.permissions.onAdded.addListener(ask);
    return () => browser.permissions.onAdded.removeListener(ask);
  }, [origins]);
  return isGranted;
}

function refusalOf(failed: Failure | 'denied' | undefined): string | undefined {
  if (failed === undefined) return undefined;
  return failed === 'denied' ? t('listen_notGranted') : failureWords(failed).advice;
}
