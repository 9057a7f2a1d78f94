import { vi } from 'vitest';
import type { Failure } from '../../../../src/failure/failure';
import type { CommandInput } from '../../../../src/messages/commands';
import { failure, success } from '../../../../src/pass/result';
import type { OpenPopup } from '../open-popup';
import type { PopupInMemory } from '../popup-in-memory';

/** Longer than the pause after which the trial of what was typed is read, in ms. */
const pause = 1_000;

/** A window of the popup about a promotional Temp Pass, whose background answers when told to. */
export interface TrialWindow {
  readonly popup: OpenPopup;
  /** Types a device ID, and waits until its trial is asked about. */
  enter(deviceId: string): Promise<void>;
  answer(type: CommandInput['type'], value: unknown): Promise<void>;
  fail(type: CommandInput['type'], error: Failure): Promise<void>;
  close(): Promise<void>;
}

export async function openTrialWindow(world: PopupInMemory): Promise<TrialWindow> {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  world.clear('promotional');
  world.store('session', 'keyDraft', { text: 'user@domain.com', trim: true, lowerCase: true });
  world.holdBack('reset', 'readTrial', 'startTrial');
  const popup = await world.open();
  await world.pageShows('read');
  return {
    popup,
    async enter(deviceId) {
      await popup.type(popup.field, deviceId);
      await world.pass(pause);
    },
    answer: (type, value) => world.answerHeld(type, success(value)),
    fail: (type, error) => world.answerHeld(type, failure(error)),
    async close() {
      await popup.close();
      vi.useRealTimers();
    },
  };
}
