import browser from 'webextension-polyfill';
import { selectedTempPass } from '../storage/selected-temp-pass';
import { tempPasses } from '../storage/temp-passes';
import { closeStorageToContentScripts } from './closed-storage';
import { drawMenu, resetSelection } from './context-menu';
import { answerMessage } from './message-answers';
import { openFromNotice, orSay } from './notices';
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
browser.contextMenus.onClicked.addListener((info) => void orSay(resetSelection(info)));
browser.commands.onCommand.addListener((name) => {
  if (name === 'repeat-last-reset') void orSay(repeatLastReset());
});
browser.notifications.onClicked.addListener((id) => void openFromNotice(id));
browser.permissions.onAdded.addListener(() => void watchWhatIsAllowed());
browser.permissions.onRemoved.addListener(() => void forgetWhatIsForbidden());
tempPasses.onChanged(() => void drawMenu());
selectedTempPass.onChanged(() => void drawMenu());

void closeStorageToContentScripts();
void settleInterruptedResets().then((some) => (some ? notifyInterrupted() : undefined));
