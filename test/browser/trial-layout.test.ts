import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Failure, ownFailure } from '../../src/failure/failure';
import type { ResetOutcome, ResetRecord } from '../../src/storage/resets';
import { explain } from '../../src/text/explained';
import { t } from '../../src/text/t';
import { chooseTempPass } from './extension';
import { type OverPages, startOverPages } from './over-pages';
import { saveTempPass, setUp } from './set-up';
import {
  bothScopes,
  enter,
  newestRecord,
  openReason,
  press,
  pressOnly,
  sampleAddress,
  statusShows,
  trialShows,
} from './trials';

const environment = 'release-staging';
const promotional = { mvpdId: 'flexibleTempPass', kind: 'promotional' } as const;
const resource = `resource-${'with-a-very-long-name-'.repeat(12)}end`;
const longId = `${'a'.repeat(500)}-${'b'.repeat(523)}`;
/** All of it fits on one screen, in px: browsers give the toolbar's popup 600 at most. */
const tallest = 559;
const width = 380;
const finished = { finishedAt: Date.now(), milliseconds: 12_345 };
const error: Failure = {
  kind: 'badRequest',
  next: 'openSettings',
  status: 400,
  code: 'a_code_that_nobody_has_seen',
  message: 'The mvpd parameter value is either missing or invalid, as the documentation says.',
  trace: crypto.randomUUID(),
};
const failed = { state: 'failed', error, ...finished } as const;
const cut = { ...error, kind: 'network', next: 'tryAgain', effect: 'maybeDone' } as const;
const unclear = { state: 'unknown', error: cut } as const;
const stopped = { state: 'unknown', error: ownFailure('interrupted') } as const;
const done = { state: 'done', status: 204, ...finished } as const;

/** Gives each request of a reset its outcome: the last one, where it is of several, another. */
function ended(first: ResetOutcome, last: ResetOutcome = first) {
  return ({ parts, verification }: ResetRecord): Partial<ResetRecord> => ({
    parts: parts.map((part, at) => ({
      ...part,
      outcome: at === parts.length - 1 ? last : first,
    })),
    verification:
      [first, last].includes(done) && verification ? { ...verification, ...left } : undefined,
  });
}
/** The loudest notice. */
const left = { after: { state: 'usedUp', by: 'titles' } } as const;

/** What may come of a reset, by a word that it says; of both kinds. */
const endings = {
  'the trial is still': ended(done),
  'Edit ': ended(done, failed),
  [explain('failure_badRequest').title]: ended(failed),
  [explain('failure_network').title]: ended(unclear),
  [t('popup_unknown')]: ended(stopped),
};
let extension: OverPages;
beforeAll(async () => {
  extension = await startOverPages();
  const more = { name: 'promotional', resourceIds: [resource] };
  await setUp(extension, { ...promotional, scopes: bothScopes, more });
  await saveTempPass(extension, { more: { name: 'basic' } });
});
afterAll(() => extension.close());

/** Nothing is wider than the popup: what is cut off cannot be scrolled to. */
async function expectNothingOver(popup: Page): Promise<void> {
  const over = await popup.evaluate((right) => {
    // A line that ends in an ellipsis says all of it in its title, and is held against the edge itself.
    const isInCut = (one: Element) =>
      one.parentElement?.closest('[title]') !== null &&
      getComputedStyle(one.parentElement ?? one).textOverflow === 'ellipsis';
    const all = [...document.querySelectorAll('body *')].filter((one) => !isInCut(one));
    return all.filter((one) => one.getBoundingClientRect().right > right).map((one) => one.tagName);
  }, width);
  expect(over).toEqual([]);
}

/** How high the popup is under the toolbar's button, and what of it scrolls. */
function measure(popup: Page) {
  return popup.evaluate(() => {
    // Over a chosen tab it is a window of its own, which is as high as people make it.
    document.body.classList.remove('window');
    const scrolls = (selector: string) => {
      const one = document.querySelector(selector);
      return one !== null && one.scrollHeight > one.clientHeight;
    };
    const said = document.querySelector('.said');
    const end = said?.getBoundingClientRect().bottom ?? 0;
    const isCutThrough = (node: Text) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].some(
        ({ top, bottom }) => top < end - 3 && bottom > end + 3,
      );
    };
    const words = document.createTreeWalker(said ?? document.body, NodeFilter.SHOW_TEXT);
    let cut = '';
    while (words.nextNode()) {
      const { currentNode: node } = words;
      if (node instanceof Text && isCutThrough(node)) cut = node.data;
    }
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const ends = [...document.body.children].map((one) => one.getBoundingClientRect().bottom);
    return {
      height: Math.max(document.body.getBoundingClientRect().height, ...ends),
      form: scrolls('main'),
      status: scrolls('.said'),
      cut,
      submitEnd: box('button[type="submit"]')?.bottom ?? 0,
      rowsAt: box('.everybody-row')?.top ?? 0,
      pageBarAt: box('.page-bar')?.top ?? 0,
    };
  });
}

test('the tests draw with the widest font that people have', async () => {
  const popup = await extension.open('popup');
  await popup.getByRole('button', { name: 'Reset Temp Pass' }).waitFor();
  const session = await extension.context.newCDPSession(popup);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const found = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', found);
  expect(fonts.map(({ familyName }) => familyName)).toEqual(
    process.platform === 'linux' ? ['DejaVu Sans'] : [expect.any(String)],
  );
  await popup.close();
});

test.each(['promotional', 'basic'])(
  'whatever came of a reset of the kind %s, the popup stays below 560 px and nothing moves',
  async (kind) => {
    const page = await extension.visit(
      `${extension.pagesUrl}/household-list-this-device-marker.html`,
    );
    const popup = await extension.popupOver(page);
    await chooseTempPass(popup, kind);
    if (kind === 'promotional') {
      await popup.getByRole('textbox', { name: 'E-mail or key' }).fill(sampleAddress);
    }
    await trialShows(popup, 'none');
    await popup.locator('.page-bar').waitFor();
    const before = await measure(popup);
    expect(before).toMatchObject({ form: false, status: false });
    await press(popup, 'Reset Temp Pass');
    await statusShows(popup, t('verification_never'));
    // What was reserved is enough for the usual end.
    expect(await measure(popup)).toEqual(before);
    expect(before.height).toBeLessThanOrEqual(tallest);

    const record = await newestRecord(popup);
    // What this window sent itself it knows better than the storage.
    await popup.reload();
    await trialShows(popup, 'none');
    for (const [name, change] of Object.entries(endings)) {
      const ending = { ...record, ...change(record), id: crypto.randomUUID() };
      await popup.evaluate((one) => chrome.storage.local.set({ resets: [one] }), ending);
      await popup.locator(`.status:has-text("${name}")`).waitFor();
      const { status, ...rest } = await measure(popup);
      const { status: _, ...restBefore } = before;
      expect(rest, name).toEqual(restBefore);
      await expectNothingOver(popup);
    }
    await popup.evaluate(() => chrome.storage.local.remove('resets'));
    await page.close();
    await popup.close();
  },
);

test('long names of titles, long IDs and long words of a server stay within the popup', async () => {
  const viewer = { requestorId: 'REF30', mvpdId: 'flexibleTempPass', deviceId: longId };
  const popup = await extension.open('popup');
  await chooseTempPass(popup, 'promotional');
  await enter(popup, longId, sampleAddress);
  await trialShows(popup, 'none');
  await press(popup, 'Start trial (uses 1 title)');
  await statusShows(popup, t('trial_permitted'));
  await trialShows(popup, /^running/u);
  await popup.getByText(`played: ${resource}`).waitFor();
  await expectNothingOver(popup);

  extension.sandbox.useUp(environment, viewer);
  await popup.reload();
  await trialShows(popup, 'used up');
  await press(popup, 'Start trial (uses 1 title)');
  const denied = popup.getByRole('status').getByText(t('trial_denied'));
  // On one line, however much room the title's name takes.
  expect(await denied.evaluate((words) => words.getClientRects().length)).toBe(1);
  expect(await measure(popup)).toMatchObject({ form: false });
  expect((await measure(popup)).height).toBeLessThanOrEqual(tallest);
  await expectNothingOver(popup);

  await pressOnly(popup, 'device');
  await popup.locator('.still-there').waitFor();
  const named = popup.getByRole('status').locator('.short-id');
  const shown = await named.innerText();
  expect(shown.startsWith(longId.slice(0, 20)) && shown.endsWith(longId.slice(-10))).toBe(true);
  expect(await named.getAttribute('title')).toBe(longId);
  await expectNothingOver(popup);

  const words = {
    code: 'code_'.repeat(80),
    message: 'nospaces'.repeat(60),
    trace: 'x'.repeat(300),
  };
  const fault = { kind: 'body', status: 400, body: JSON.stringify(words) } as const;
  extension.sandbox.fault('api', fault, Number.POSITIVE_INFINITY);
  await popup.reload();
  await trialShows(popup, t('trial_unknown'));
  expect(await openReason(popup, t('failure_badRequest_title'))).toContain('nospaces');
  await expectNothingOver(popup);
  expect((await measure(popup)).height).toBeLessThanOrEqual(tallest);
  await popup.close();
});
