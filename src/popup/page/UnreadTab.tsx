import { sidePanelCommand } from '../../messages/side-panel';
import { beforeSentence } from '../../text/sentences';
import { t } from '../../text/t';
import { useShortcuts } from '../../view/use-shortcuts';

/** What lets a panel read the tab beside it: browsers give access to a tab by a click or a key only. */
export function UnreadTab() {
  const keys = useShortcuts()?.find(({ name }) => name === sidePanelCommand)?.keys;
  return (
    <footer class="page-bar unread-tab">
      <p role="status">
        {beforeSentence(keys ? t('page_unreadKeys', { keys }) : t('page_unread'))}
        <span class="muted">{t('page_unreadable')}</span>
      </p>
    </footer>
  );
}
