import { sendCommand } from '../send-command';
import { hostOf, type Site } from '../storage/watched-sites';
import { settingsText } from '../text/settings';

/** The sites on which device IDs are looked for without being asked each time. */
export function SitesSection({ sites }: { sites: readonly Site[] }) {
  return (
    <section id="sites" aria-labelledby="sites-title">
      <h2 id="sites-title">{settingsText.sites}</h2>
      <p class="muted">{settingsText.sitesLead}</p>
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
                onClick={() => void sendCommand({ type: 'forgetSite', site })}
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
