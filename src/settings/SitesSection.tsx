import browser from 'webextension-polyfill';
import { failure } from '../pass/result';
import { sendCommand } from '../send-command';
import { hostOf, type Site } from '../storage/watched-sites';
import { setUpText } from '../text/set-up';
import { settingsText } from '../text/settings';
import { UndoNotice } from './UndoNotice';
import { useUndo } from './use-undo';

/** The sites on which device IDs are looked for without being asked each time. */
export function SitesSection({ sites }: { sites: readonly Site[] }) {
  const { undoable, offer } = useUndo();

  async function remove(site: Site) {
    const removed = await sendCommand({ type: 'forgetSite', site });
    if (removed.ok) {
      offer({ said: setUpText.removed(hostOf(site)), undo: () => watchAgain(site) });
    }
  }

  return (
    <section id="sites" aria-labelledby="sites-title">
      <h2 id="sites-title">{settingsText.sites}</h2>
      <p class="muted">{settingsText.sitesLead}</p>
      <UndoNotice undoable={undoable} />
      {sites.length === 0 ? (
        <p>{settingsText.noSite}</p>
      ) : (
        <ul class="cards">
          {sites.map((site) => (
            <li key={site} class="card">
              <h3 class="facts">{hostOf(site)}</h3>
              <button
                type="button"
                class="button quiet danger"
                aria-label={settingsText.named(settingsText.remove, hostOf(site))}
                onClick={() => void remove(site)}
              >
                {settingsText.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Its permission went with it, so the browser has to be asked again, in the turn of the click. */
async function watchAgain(site: Site) {
  const granted = await browser.permissions.request({ origins: [site] });
  if (!granted) return failure(setUpText.undoDenied);
  return sendCommand({ type: 'watchSite', site });
}
