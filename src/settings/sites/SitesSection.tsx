import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Failure } from '../../failure/failure';
import { sendCommand } from '../../messages/send-command';
import { failure } from '../../pass/result';
import type { Policy } from '../../storage/managed';
import { hostOf, type Site } from '../../storage/watched-sites';
import { t } from '../../text/t';
import { nextFocus } from '../../ui/keep-focus';
import { FailureNotice } from '../../view/FailureNotice';
import { UndoNotice } from '../form/UndoNotice';
import { useUndo } from '../form/use-undo';
import '../rows/rows.css';
import './sites.css';
import { Section } from '../sections/Section';
import { ListenToSite } from './ListenToSite';

interface SitesSectionProps {
  /** A person's own. */
  sites: readonly Site[];
  managed: Policy['sites'];
  /** Those whose requests are observed by themselves. */
  listened: readonly Site[];
}

/** The sites on which device IDs are looked for without being asked each time. */
export function SitesSection({ sites, managed, listened }: SitesSectionProps) {
  const { undoable, offer } = useUndo();
  const [failed, setFailed] = useState<Failure>();
  const [restored, setRestored] = useState<Site>();
  const own = sites.filter((site) => managed.every((one) => one.site !== site));

  async function remove(site: Site) {
    const removed = await sendCommand({ type: 'forgetSite', site });
    setFailed(removed.ok ? undefined : removed.error);
    if (removed.ok) {
      offer({
        said: t('config_removed', { name: hostOf(site) }),
        undo: () => watchAgain(site),
        onUndone: () => setRestored(site),
      });
    }
  }

  return (
    <Section id="sites" title={t('settings_sites')}>
      <p class="muted">{t('settings_sitesLead')}</p>
      <UndoNotice undoable={undoable} />
      {failed !== undefined && <FailureNotice failure={failed} />}
      {own.length + managed.length === 0 ? (
        <p>{t('settings_noSite')}</p>
      ) : (
        <ul class="rows">
          {managed.map((one) => (
            <ManagedSite key={one.site} {...one} listened={listened.includes(one.site)} />
          ))}
          {own.map((site) => (
            <li key={site} class="site">
              <div class="facts">
                <h3>{hostOf(site)}</h3>
                <ListenToSite site={site} on={listened.includes(site)} />
              </div>
              <button
                type="button"
                class="button button-text danger"
                {...(restored === site && { [nextFocus]: '' })}
                aria-label={t('settings_named', {
                  action: t('settings_remove'),
                  name: hostOf(site),
                })}
                onClick={() => void remove(site)}
              >
                {t('settings_remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Its permission went with it, so the browser has to be asked again, in the turn of the click. */
async function watchAgain(site: Site) {
  const granted = await browser.permissions.request({ origins: [site] });
  if (!granted) return failure(t('config_undoDenied'));
  return sendCommand({ type: 'watchSite', site });
}

type ManagedSiteProps = Policy['sites'][number] & { readonly listened: boolean };

/** A site of the policy: it is watched as soon as the browser gives access, which only a click asks for. */
function ManagedSite({ site, granted, listened }: ManagedSiteProps) {
  const grantAccess = t('label_nextStep_grantAccess');
  return (
    <li class="site">
      <div class="facts">
        <h3>{hostOf(site)}</h3>
        <p class="note muted">{t('label_managed')}</p>
        {granted && <ListenToSite site={site} on={listened} />}
      </div>
      {!granted && (
        <div class="actions">
          <button
            type="button"
            class="button"
            aria-label={t('settings_named', { action: grantAccess, name: hostOf(site) })}
            onClick={() => void browser.permissions.request({ origins: [site] })}
          >
            {grantAccess}
          </button>
        </div>
      )}
    </li>
  );
}
