import browser, { type Runtime } from 'webextension-polyfill';
import { StorageError } from '../failure/storage-error';
import { openSidePanel, sidePanelCommand } from '../messages/side-panel';
import { everyReset } from '../storage/every-reset';
import { historyKept } from '../storage/history/history-limits';
import { everyTempPass, everyWatchedSite } from '../storage/managed';
import { selectedTempPass } from '../storage/selected-temp-pass';
import { drawObservedBadges } from './badge/draw-badge';
import { followResetsSoon } from './history/follow-resets';
import { noteReady, noteUpdate } from './installation/updates';
import { welcome } from './installation/welcome';
import { followTabs } from './listening/follow-tabs';
import { endWhereForbidden, listenWhereAllowed } from './listening/listening-tabs';
import { forgetUnheard, noteEnded, noteSent } from './listening/observed';
import { apiRequests, sentRequest } from './listening/sent-request';
import { answerMessage } from './messages/answer-message';
import { forgetGranted } from './network/permissions';
import { notifyOnError, notifyOutdated, openFromNotice } from './notifications/notifications';
import { notifyInterrupted } from './notifications/reset-notice';
import { openPopupWindow } from './notifications/windows';
import { policy, readAgain } from './policy/policy';
import { readAtStart } from './read-at-start';
import { drawMenu, resetSelection } from './resets/context-menu';
import { repeatLastReset } from './resets/repeat-last-reset';
import { resetRecords, unwrittenAlarm } from './resets/reset-records';
import { restrictStorageAccess } from './restrict-storage-access';
import { forgetUnkept, trimEndedRuns } from './runs/ended-runs';
import { runAlarm } from './runs/going-runs';
import { resumeRuns } from './runs/resume-runs';
import { forgetAlarm, forgetRemoved, settleRemoval } from './secrets/removed-applications';
import { forgetReplacedSecrets } from './secrets/replace-secret';
import { readKeyAhead, secretsMutex, tidySecrets } from './secrets/secret-stores';
import { timeToWait } from './secrets/unlock-wait';
import { lockAlarm, lockWhenIdle, publishLockState, setAlarm } from './secrets/unlocking';
import { keepApplicationsOfPolicy } from './settings/managed-applications';
import { migrate } from './settings/migrations';
import {
  forgetWhatIsForbidden,
  registerContentScript,
  watchWhatIsAllowed,
} from './sites/watched-sites';

const migrated = migrate();
// Before anybody else who waits for it: they find their items being read.
void migrated.then(readAtStart);

/** Does nothing with what is stored before it is up to date, and nothing at all where it can't be. */
async function afterMigration(work: () => Promise<unknown>): Promise<void> {
  if ((await migrated) !== undefined) return;
  try {
    await work();
  } catch (error) {
    // What cannot be read or written is said by the pages that need it.
    if (!(error instanceof StorageError)) throw error;
  }
}

/** The same for what a person asked for, who is told why nothing happens. */
async function afterMigrationOrNotify(work: () => Promise<void>): Promise<void> {
  const outdated = await migrated;
  await (outdated === undefined ? notifyOnError(work()) : notifyOutdated(outdated));
}

// Every listener is in place before the first await: the browser hands a waking background only
// the events whose listeners its first turn registered.
browser.runtime.onMessage.addListener(async (message: unknown, sender: Runtime.MessageSender) =>
  answerMessage(message, sender, await migrated),
);
browser.runtime.onInstalled.addListener((details) => {
  void afterMigration(() => noteUpdate(details));
  void afterMigration(() => welcome(details));
  void afterMigration(drawMenu);
  void afterMigration(registerContentScript);
});
browser.runtime.onUpdateAvailable.addListener(
  (details) => void afterMigration(() => noteReady(details)),
);
browser.runtime.onStartup.addListener(() => {
  void afterMigration(registerContentScript);
  void afterMigration(forgetUnkept);
});
browser.contextMenus.onClicked.addListener(
  (info) => void afterMigrationOrNotify(() => policy().then(() => resetSelection(info))),
);
browser.commands.onCommand.addListener((name, tab) => {
  // In the turn of the key, or the browser refuses; whatever is stored.
  if (name === sidePanelCommand && tab?.windowId !== undefined) {
    // Not every window has a place for it.
    void openSidePanel(tab.windowId).catch(openPopupWindow);
  }
  if (name === 'repeat-last-reset')
    void afterMigrationOrNotify(() => policy().then(repeatLastReset));
});
browser.notifications.onClicked.addListener((id) => void openFromNotice(id));
browser.permissions.onAdded.addListener(
  () =>
    void afterMigration(watchWhatIsAllowed)
      .then(() => afterMigration(listenWhereAllowed))
      .then(() => afterMigration(readAgain)),
);
browser.permissions.onRemoved.addListener(() => {
  forgetGranted();
  void afterMigration(forgetWhatIsForbidden)
    .then(() => afterMigration(endWhereForbidden))
    .then(() => afterMigration(readAgain));
});
browser.webRequest.onSendHeaders.addListener(
  (details) => {
    // At once: what else is in the headers ends with the event.
    const sent = sentRequest(details);
    if (sent !== undefined) void afterMigration(() => noteSent(sent));
  },
  apiRequests,
  ['requestHeaders'],
);
browser.webRequest.onCompleted.addListener(
  ({ requestId, statusCode }) => void afterMigration(() => noteEnded(requestId, statusCode)),
  apiRequests,
);
browser.webRequest.onErrorOccurred.addListener(
  ({ requestId }) => void afterMigration(() => noteEnded(requestId, undefined)),
  apiRequests,
);
followTabs((work) => void afterMigration(work));
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === lockAlarm) void afterMigration(() => secretsMutex.runExclusive(lockWhenIdle));
  if (name === forgetAlarm) void afterMigration(forgetRemoved);
  if (name === unwrittenAlarm) void afterMigration(settle);
  if (name === runAlarm) void afterMigration(resumeRuns);
});
browser.storage.onChanged.addListener((_, area) => {
  if (area === 'managed')
    void afterMigration(() => readAgain().then(keepApplicationsOfPolicy).then(setAlarm));
  // There may be room again.
  if (area === 'local') void afterMigration(settle);
});
everyTempPass.onWritten(() => void afterMigration(drawMenu));
selectedTempPass.onWritten(() => void afterMigration(drawMenu));
everyTempPass.onWritten(() => void afterMigration(drawObservedBadges));
everyReset.onWritten(() => void afterMigration(drawObservedBadges));
everyWatchedSite.onWritten(() => void afterMigration(forgetUnheard));
everyReset.onWritten(() => void afterMigration(async () => followResetsSoon()));
historyKept.onWritten(() => {
  void afterMigration(async () => followResetsSoon());
  void afterMigration(forgetUnkept);
});

void restrictStorageAccess();
void readKeyAhead();
void afterMigration(() => policy().then(keepApplicationsOfPolicy));
void afterMigration(tidySecrets).then(() => afterMigration(publishLockState));
// The wait after a wrong passphrase is counted while a background runs: from its start on.
void afterMigration(() => secretsMutex.runExclusive(timeToWait));
void afterMigration(settleRemoval);
void afterMigration(forgetReplacedSecrets);
void afterMigration(settle);
void afterMigration(async () => followResetsSoon());
void afterMigration(() => policy().then(resumeRuns));
void afterMigration(trimEndedRuns);

async function settle(): Promise<void> {
  if (await resetRecords.settle()) await notifyInterrupted();
}
