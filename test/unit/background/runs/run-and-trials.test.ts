import { expect, test, vi } from 'vitest';
import { FakeAdobe } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { parsedCommand } from '../parsed-command';
import { deviceAt, freshRuns, runBackground, startedRun } from './run-world';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();
freshRuns(browser, adobe);

test('what was read of a device before a run has reset it says nothing: it is read again at once', async () => {
  browser.disk.set('devices', [{ deviceId: deviceAt(0), name: 'Box' }]);
  const running = await runBackground(browser);
  const { followTrials, unfollowTrials } = await import(
    '../../../../src/background/trials/following/follow-trials'
  );
  const code = 'temporary_access_duration_limit_exceeded';
  adobe.next('GET', () => Response.json({ code }, { status: 403 }));
  const page = crypto.randomUUID();
  const shown = async () => {
    const told = await followTrials(
      parsedCommand('followTrials', { page, tempPassId: 'pass', first: [] }),
    );
    return told.ok
      ? told.value.devices.map(({ trial, isOutdated }) => [trial.state, isOutdated])
      : [];
  };
  await expect.poll(shown).toEqual([['usedUp', undefined]]);
  await startedRun(running, { count: 1 });
  // Long before it would be its turn again.
  await expect.poll(shown).toEqual([['none', undefined]]);
  await unfollowTrials(parsedCommand('unfollowTrials', { page }));
});
