import { sendCommand } from '../messages/send-command';
import { hasSidePanel, openSidePanel } from '../messages/side-panel';
import { lockState } from '../storage/lock-state';
import { t } from '../text/t';
import { Icon, type IconName } from '../ui/Icon';
import { openOwnWindow, openSettings } from '../view/open-pages';
import { useStoredItem } from '../view/use-stored-item';
import type { TabInWindow } from './page/follow-active-tab';
import type { Surface } from './page/surface';

interface HeaderProps {
  readonly surface: Surface;
  /** The tab that the view is about. */
  readonly tab: TabInWindow | undefined;
}

/** The popup's name, and the ways to its own window, to the panel beside the page and to Settings. */
export function Header({ surface, tab }: HeaderProps) {
  return (
    <header>
      <Icon name="reset" />
      <h1>{t('label_product')}</h1>
      {surface.kind === 'popup' && tab !== undefined && <WaysToStay tab={tab} />}
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

/** The popup closes with the next click elsewhere: these two do not. */
function WaysToStay({ tab: { id, windowId } }: { tab: TabInWindow }) {
  const openWindow = () => void openOwnWindow(id).then(() => window.close());
  return (
    <>
      {hasSidePanel() && windowId !== undefined && (
        <HeaderButton
          name={t('page_sidePanel')}
          icon="sidePanel"
          onClick={() => void openSidePanel(windowId).then(() => window.close(), openWindow)}
        />
      )}
      <HeaderButton name={t('page_ownWindow')} icon="ownWindow" onClick={openWindow} />
    </>
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
