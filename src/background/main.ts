import browser from 'webextension-polyfill';
import { everyTempPass } from '../storage/managed';
import { selectedTempPass } from '../storage/selected-temp-pass';
import { closeStorageToContentScripts } from './closed-storage';
import { drawMenu, resetSelection } from './context-menu';
import { keepApplicationsOfPolicy } from './managed-applications';
import { answerMessage } from './message-answers';
import { openFromNotice, orSay } from './notices';
import { policy, readAgain } from './policy';
import { notifyInterrupted, repeatLastReset } from './quick-resets';
import { settleInterruptedResets } from './reset-records';
import { forgetWhatIsForbidden, registerPageScript, watchWhatIsAllowed } from './watched-sites';

// Every listener is in place before the first await: the browser hands a waking background only
// the events whose listeners its first turn registered.
browser.runtime.onMessage.addListener(answerMessage);
browser.runtime.onInstalled.addListener(() => {
  void drawMenu();
  void registerPageScript();
});
browser.runtime.onStartup.addListener(() => void registerPageScript());
browser.contextMenus.onClicked.addListener(
  (info) => void orSay(policy().then(() => resetSelection(info))),
);
browser.commands.onCommand.addListener((name) => {
  if (name === 'repeat-last-reset') void orSay(policy().then(repeatLastReset));
});
browser.notifications.onClicked.addListener((id) => void openFromNotice(id));
browser.permissions.onAdded.addListener(() => void watchWhatIsAllowed().then(readAgain));
browser.permissions.onRemoved.addListener(() => void forgetWhatIsForbidden().then(readAgain));
browser.storage.onChanged.addListener((_, area) => {
  if (area === 'managed') void readAgain().then(keepApplicationsOfPolicy);
});
everyTempPass.onChanged(() => void drawMenu());
selectedTempPass.onChanged(() => void drawMenu());

void closeStorageToContentScripts();
void policy().then(keepApplicationsOfPolicy);
void settleInterruptedResets().then((some) => (some ? notifyInterrupted() : undefined));
