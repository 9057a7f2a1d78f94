import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { type Failure, failureOf, ownFailure } from '../../failure/failure';
import type { AnswerOf } from '../../messages/answers';
import { type CommandOf, type CommandType, commandSchema } from '../../messages/commands';
import { failure, type Result } from '../../pass/result';
import { deleteHistory, setHistoryLimits, updateHistory } from '../history/history-commands';
import { importLog } from '../history/import-log';
import { listenToSite } from '../listening/listened-sites';
import { listenToTab, stopListening } from '../listening/listening-tabs';
import { policy } from '../policy/policy';
import { dismissConfirmation } from '../resets/confirmations';
import { dismissReset } from '../resets/dismissed-resets';
import { repeatReset } from '../resets/repeat-reset';
import { resetEverybody, resetSome } from '../resets/resets';
import { deleteRun } from '../runs/delete-runs';
import { addToRun, createRun } from '../runs/fill-runs';
import {
  adjustRun,
  cancelRun,
  pauseRun,
  resumeRun,
  retryFailed,
  startRun,
} from '../runs/run-commands';
import {
  forgetSecrets,
  lockNow,
  removePassphrase,
  setIdleLimit,
  setPassphrase,
  unlock,
} from '../secrets/lock';
import { keepPasted, takePasted } from '../secrets/pasted-text';
import { removeApplication, restoreApplication } from '../secrets/removed-applications';
import { exportSecrets, importSecrets } from '../secrets/shared-secrets';
import { authorizations } from '../secrets/vault';
import {
  checkApplication,
  forgetApplicationCredentials,
  saveApplication,
} from '../settings/applications';
import { removeDevice, restoreDevice, saveDevice } from '../settings/devices';
import { discardUnreadable } from '../settings/discard-unreadable';
import { replaceSettings } from '../settings/replace-settings';
import { moveTempPass, pinTempPass } from '../settings/temp-pass-order';
import { fillPopup, removeTempPass, restoreTempPass, saveTempPass } from '../settings/temp-passes';
import { forgetSite, watchSite } from '../sites/watched-sites';
import { allowStart } from '../trials/allowed-starts';
import { readConfiguration } from '../trials/configurations';
import { followTrials, unfollowTrials } from '../trials/following/follow-trials';
import { readTrial, startTrial } from '../trials/trials';
import { mayCommand } from './allowed-senders';

type Answer<Type extends CommandType> = Promise<Result<AnswerOf<Type>, Failure>>;

const handlers: { readonly [Type in CommandType]: (command: CommandOf<Type>) => Answer<Type> } = {
  reset: resetSome,
  resetEvery: resetEverybody,
  repeatReset,
  readTrial,
  startTrial,
  allowStart,
  readConfiguration,
  saveApplication,
  removeApplication,
  restoreApplication,
  checkApplication,
  forgetCredentials: forgetApplicationCredentials,
  saveTempPass,
  fillPopup,
  removeTempPass,
  moveTempPass,
  pinTempPass,
  restoreTempPass,
  saveDevice,
  removeDevice,
  restoreDevice,
  replaceSettings,
  authorizations,
  keepPasted,
  takePasted,
  watchSite,
  forgetSite,
  listenToTab,
  stopListening,
  listenToSite,
  followTrials,
  unfollowTrials,
  updateHistory,
  deleteHistory,
  setHistoryLimits,
  createRun,
  addToRun,
  startRun,
  pauseRun,
  resumeRun,
  cancelRun,
  retryFailed,
  adjustRun,
  deleteRun,
  importLog,
  dismissReset,
  dismissConfirmation,
  unlock,
  lock: lockNow,
  setPassphrase,
  removePassphrase,
  forgetSecrets,
  exportSecrets,
  importSecrets,
  discardUnreadable,
  setIdleLimit,
};

/**
 * Answers a command: refused unless one of our pages sent it and it fits its schema.
 *
 * @param outdated why what is stored can be neither read nor written, if so
 */
export async function answerCommand(
  message: unknown,
  sender: Runtime.MessageSender,
  outdated: Failure | undefined,
): Promise<Result<unknown, Failure>> {
  // First who sent it: reading a message that was made to be slow would stop the background.
  if (!mayCommand(sender)) return failure(ownFailure('refused'));
  const command = v.safeParse(commandSchema, message);
  if (!command.success) return failure(ownFailure('refused'));
  if (outdated !== undefined) return failure(outdated);
  try {
    await policy();
    return await handle(command.output.type, command.output);
  } catch (error) {
    // Left unanswered, a page would take it for a background that was stopped.
    return failure(failureOf(error));
  }
}

function handle<Type extends CommandType>(
  type: Type,
  command: CommandOf<Type>,
): Promise<Result<unknown, Failure>> {
  return handlers[type](command);
}
