import browser from 'webextension-polyfill';
import { closeStorageToContentScripts } from './closed-storage';
import { answerMessage } from './commands';
import { settleInterruptedResets } from './reset-records';

// Every listener is in place before the first await: the browser hands a waking background only
// the events whose listeners its first turn registered.
browser.runtime.onMessage.addListener(answerMessage);

void closeStorageToContentScripts();
void settleInterruptedResets();
