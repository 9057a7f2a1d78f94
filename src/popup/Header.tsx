import { sendCommand } from '../messages/send-command';
import { lockState } from '../storage/lock-state';
import { labels } from '../text/labels';
import { lockText } from '../text/lock';
import { pageText } from '../text/page';
import { openOwnWindow, openSettings } from '../view/open-pages';
import { useStoredItem } from '../view/use-stored-item';
import { tabOfAddress } from './page/use-page';

/** The popup's name, and the ways to its own window and to Settings. */
export function Header({ tabId }: { tabId: number | undefined }) {
  return (
    <header>
      <span class="icon reset" />
      <h1>{labels.product}</h1>
      {tabId !== undefined && tabOfAddress() === undefined && (
        <HeaderButton
          name={pageText.ownWindow}
          icon="own-window"
          onClick={() => openOwnWindow(tabId)}
        />
      )}
      {useStoredItem(lockState) === 'unlocked' && (
        <HeaderButton
          name={lockText.lock}
          icon="lock"
          onClick={() => void sendCommand({ type: 'lock' })}
        />
      )}
      <HeaderButton name={labels.settings} icon="settings" onClick={openSettings} />
    </header>
  );
}

function HeaderButton(props: { name: string; icon: string; onClick: () => void }) {
  return (
    <button
      type="button"
      class="button button-text"
      aria-label={props.name}
      title={props.name}
      onClick={props.onClick}
    >
      <span class={`icon ${props.icon}`} />
    </button>
  );
}
