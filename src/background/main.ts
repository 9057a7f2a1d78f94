import browser, { type Runtime } from 'webextension-polyfill';
import { StorageError } from '../failure/storage-error';
import { everyTempPass } from '../storage/managed';
import { selectedTempPass } from '../storage/selected-temp-pass';
import { answerMessage } from './messages/answer-message';
import { notifyOutdated, openFromNotice, orSay } from './notifications/notifications';
import { policy, readAgain } from './policy/policy';
import { drawMenu, resetSelection } from './resets/context-menu';
import { notifyInterrupted, repeatLastReset } from './resets/quick-resets';
import { resetRecords, unwrittenAlarm } from './resets/reset-records';
import { closeStorageToContentScripts } from './restrict-storage-access';
import { forgetAlarm, forgetRemoved, settleRemoval } from './secrets/removed-applications';
import { forgetReplacedSecrets } from './secrets/replace-secret';
import { inTurn, tidySecrets } from './secrets/secret-stores';
import { timeToWait } from './secrets/unlock-wait';
import { lockAlarm, lockWhenIdle, publishLockState, setAlarm } from './secrets/unlocking';
import { keepApplicationsOfPolicy } from './settings/managed-applications';
import { migrate } from './settings/migrations';
import {
  forgetWhatIsForbidden,
  registerPageScript,
  watchWhatIsAllowed,
} from './sites/watched-sites';

const migrated = migrate();

/** Does nothing with what is stored before it is up to date, and nothing at all where it can't be. */
async function upToDate(work: () => Promise<unknown>): Promise<void> {
  if ((await migrated) !== undefined) return;
  try {
    await work();
  } catch (error) {
    // What cannot be read or written is said by the pages that need it.
    if (!(error instanceof StorageError)) throw error;
  }
}

/** The same for what a person asked for, who is told why nothing happens. */
async function asked(work: () => Promise<void>): Promise<void> {
  const outdated = await migrated;
  await (outdated === undefined ? orSay(work()) : notifyOutdated(outdated));
}

// Every listener is in place before the first await: the browser hands a waking background only
// the events whose listeners its first turn registered.
browser.runtime.onMessage.addListener(async (message: unknown, sender: Runtime.MessageSender) =>
  answerMessage(message, sender, await migrated),
);
browser.runtime.onInstalled.addListener(() => {
  void upToDate(drawMenu);
  void upToDate(registerPageScript);
});
browser.runtime.onStartup.addListener(() => void upToDate(registerPageScript));
browser.contextMenus.onClicked.addListener(
  (info) => void asked(() => policy().then(() => resetSelection(info))),
);
browser.commands.onCommand.addListener((name) => {
  if (name === 'repeat-last-reset') void asked(() => policy().then(repeatLastReset));
});
browser.notifications.onClicked.addListener((id) => void openFromNotice(id));
browser.permissions.onAdded.addListener(
  () => void upToDate(watchWhatIsAllowed).then(() => upToDate(readAgain)),
);
browser.permissions.onRemoved.addListener(
  () => void upToDate(forgetWhatIsForbidden).then(() => upToDate(readAgain)),
);
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === lockAlarm) void upToDate(() => inTurn(lockWhenIdle));
  if (name === forgetAlarm) void upToDate(forgetRemoved);
  if (name === unwrittenAlarm) void upToDate(settle);
});
browser.storage.onChanged.addListener((_, area) => {
  if (area === 'managed')
    void upToDate(() => readAgain().then(keepApplicationsOfPolicy).then(setAlarm));
  // There may be room again.
  if (area === 'local') void upToDate(settle);
});
everyTempPass.onChanged(() => void upToDate(drawMenu));
selectedTempPass.onChanged(() => void upToDate(drawMenu));

void closeStorageToContentScripts();
void upToDate(() => policy().then(keepApplicationsOfPolicy));
void upToDate(tidySecrets).then(() => upToDate(publishLockState));
// The wait after a wrong passphrase is counted while a background runs: from its start on.
void upToDate(() => inTurn(timeToWait));
void upToDate(settleRemoval);
void upToDate(forgetReplacedSecrets);
void upToDate(settle);

async function settle(): Promise<void> {
  if (await resetRecords.settle()) await notifyInterrupted();
}
