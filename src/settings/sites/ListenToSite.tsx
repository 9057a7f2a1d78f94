import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Failure } from '../../failure/failure';
import { sendCommand } from '../../messages/send-command';
import { apiOrigins } from '../../storage/listening';
import { hostOf, type Site } from '../../storage/watched-sites';
import { t } from '../../text/t';
import { FailureNotice } from '../../view/FailureNotice';

interface ListenToSiteProps {
  readonly site: Site;
  /** As it is stored. */
  readonly on: boolean;
}

/** Whether the requests of a watched site's apps are observed by themselves, in every tab. */
export function ListenToSite({ site, on }: ListenToSiteProps) {
  const [failed, setFailed] = useState<Failure>();

  async function change() {
    // In the turn of the click, out of which no browser would ask. After a no, the hosts of the
    // environments are heard all the same.
    if (!on) void browser.permissions.request({ origins: [...apiOrigins] }).catch(() => false);
    const changed = await sendCommand({ type: 'listenToSite', site, on: !on });
    setFailed(changed.ok ? undefined : changed.error);
  }

  return (
    <div class="listen">
      <label class="check" title={t('settings_listenHint')}>
        <input
          type="checkbox"
          checked={on}
          aria-label={t('settings_named', { action: t('settings_listen'), name: hostOf(site) })}
          onClick={(event) => {
            // It shows what is stored.
            event.preventDefault();
            void change();
          }}
        />
        {t('settings_listen')}
      </label>
      {failed !== undefined && <FailureNotice failure={failed} />}
    </div>
  );
}
