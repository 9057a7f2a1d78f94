import { sendCommand } from '../messages/send-command';
import { lockState } from '../storage/lock-state';
import { t } from '../text/t';
import { Icon, type IconName } from '../ui/Icon';
import { openOwnWindow, openSettings } from '../view/open-pages';
import { useStoredItem } from '../view/use-stored-item';
import { tabOfAddress } from './page/use-page';

/** The popup's name, and the ways to its own window and to Settings. */
export function Header({ tabId }: { tabId: number | undefined }) {
  return (
    <header>
      <Icon name="reset" />
      <h1>{t('label_product')}</h1>
      {tabId !== undefined && tabOfAddress() === undefined && (
        <HeaderButton
          name={t('page_ownWindow')}
          icon="ownWindow"
          onClick={() => openOwnWindow(tabId)}
        />
      )}
      {useStoredItem(lockState) === 'unlocked' && (
        <HeaderButton
          name={t('lock_lock')}
          icon="lock"
          onClick={() => void sendCommand({ type: 'lock' })}
        />
      )}
      <HeaderButton name={t('label_settings')} icon="settings" onClick={openSettings} />
    </header>
  );
}

function HeaderButton(props: { name: string; icon: IconName; onClick: () => void }) {
  return (
    <button
      type="button"
      class="button button-text"
      aria-label={props.name}
      title={props.name}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}
