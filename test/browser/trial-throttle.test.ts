import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { command, type Extension, startExtension } from './extension';
import { setUp } from './set-up';
import { bothScopes, enter, press, statusShows, trialShows } from './trials';

const environment = 'release-staging';
/** As Adobe documents its throttle. */
const burst = 10;
let extension: Extension;
let tempPassId: string;
beforeEach(async () => {
  extension = await startExtension();
  tempPassId = await setUp(extension, { scopes: bothScopes });
  extension.sandbox.settings({ throttle: true });
});
afterEach(() => extension.close());

const viewer = (deviceId: string) => ({
  requestorId: 'REF30',
  mvpdId: 'TempPass_TEST40',
  deviceId,
});

/** Writes down each pair of ID and state that the popup ever shows. */
async function watchShown(popup: Page): Promise<() => Promise<[string, string][]>> {
  await popup.evaluate(() => {
    const shown: [string, string][] = [];
    Reflect.set(globalThis, 'shown', shown);
    new MutationObserver(() => {
      const field = document.querySelector<HTMLInputElement>('.combobox input');
      const state = document.querySelector('.trial .state');
      shown.push([field?.value ?? '', state?.textContent ?? '']);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => popup.evaluate(() => Reflect.get(globalThis, 'shown'));
}

/** How many requests were sent that Adobe's throttle counts, and in how many seconds. */
function throttled() {
  const counted = extension.sandbox.log.filter(({ method }) => method !== 'DELETE');
  const times = counted.map(({ time }) => time);
  return { count: counted.length, seconds: (Math.max(...times) - Math.min(...times)) / 1_000 };
}

test('typing an ID letter by letter stays below the throttle, and each state under its own ID', async () => {
  const [early, last] = ['viewer-12345', 'viewer-12345-and-more-letters'];
  for (const one of [early, last]) extension.sandbox.startTrial(environment, viewer(one));
  extension.sandbox.useUp(environment, viewer(last));
  const popup = await extension.open('popup');
  const shown = await watchShown(popup);
  await popup.getByRole('combobox', { name: 'Device ID', exact: true }).focus();
  // Longer than the pause after which an ID is asked about, and shorter.
  await popup.keyboard.type(early.slice(0, 7), { delay: 50 });
  await popup.keyboard.type(early.slice(7), { delay: 400 });
  await trialShows(popup, /^running/u);
  await popup.keyboard.type(last.slice(early.length, -5), { delay: 400 });
  await popup.keyboard.type(last.slice(-5), { delay: 50 });
  await trialShows(popup, 'used up');

  const log = extension.sandbox.log;
  await expect.poll(() => log.at(-1)).toMatchObject({ deviceId: last, status: 403 });
  expect(log.filter(({ status }) => status === 429)).toEqual([]);
  const { count, seconds } = throttled();
  expect(count).toBeLessThanOrEqual(burst + Math.ceil(seconds));
  const pairs = await shown();
  const idsOf = (state: string) =>
    new Set(pairs.filter(([, said]) => said.startsWith(state)).map(([id]) => id));
  expect(idsOf('running')).toEqual(new Set([early]));
  expect(idsOf('used up')).toEqual(new Set([last]));
  // Nothing is known of an ID before somebody was asked about it.
  const asked = new Set(log.map(({ deviceId }) => deviceId));
  for (const id of idsOf('none')) expect(asked).toContain(id);
});

test('a reset goes out at once while readings wait for the throttle', async () => {
  const popup = await extension.open('popup');
  await enter(popup, 'first');
  await trialShows(popup, 'none');
  // A trial that is there is told as "now: none", whether it was read before or not.
  extension.sandbox.startTrial(environment, viewer('second'));
  // More than the throttle has room for, by so many seconds that a slow machine is in time.
  const readings = Array.from({ length: 18 }, () =>
    command(popup, {
      type: 'readTrial',
      reader: crypto.randomUUID(),
      tempPassId,
      viewer: { deviceId: 'x' },
    }),
  );
  await expect.poll(() => extension.sandbox.log.length).toBeGreaterThan(burst - 4);
  extension.sandbox.clearLog();
  await enter(popup, 'second');
  await trialShows(popup, t('trial_reading'));
  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, '204 in');
  await statusShows(popup, 'now: none');
  await Promise.all(readings);
  const about = extension.sandbox.log.filter(({ deviceId, target }) =>
    [deviceId, target?.kind === 'device' && target.deviceId].includes('second'),
  );
  expect(about[0]).toMatchObject({ method: 'DELETE', status: 204 });
  expect(extension.sandbox.log.filter(({ status }) => status === 429)).toEqual([]);
});
