// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failureSchema } from '../../../src/failure/failure';
import { type PassErrorKind, passError } from '../../../src/pass/http/errors';
import { t } from '../../../src/text/t';
import type { OpenPopup } from './open-popup';
import { PopupInMemory } from './popup-in-memory';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../src/popup/page/page-connection', () => world.pageConnection);

let popup: OpenPopup;
beforeEach(async () => {
  world.clear();
  popup = await world.open();
  await world.pageShows('read');
  await popup.type(popup.field, 'this-device');
});
afterEach(() => popup.close());

const buttons = () =>
  [...popup.find('[role=status]', HTMLElement).querySelectorAll('button')].map(
    ({ textContent }) => textContent,
  );
const titles = failureSchema.entries.kind.options.map((kind) => t(`failure_${kind}_title`));

test.each([
  ['badRequest', 400, 'failed'],
  ['tokenRejected', 401, 'failed'],
  ['forbidden', 403, 'failed'],
  ['throttled', 429, 'failed'],
  ['serverError', 500, 'unknown'],
  ['unexpectedAnswer', 200, 'unknown'],
  ['timeout', undefined, 'unknown'],
  ['network', undefined, 'unknown'],
] as const)(
  'a reset that ends with %s is explained, and nothing else is said',
  async (kind: PassErrorKind, status, state) => {
    const error = passError(kind, {
      endpoint: 'reset',
      ...(status === undefined ? {} : { status }),
    });
    const ended =
      state === 'failed'
        ? { state, error, finishedAt: Date.now(), milliseconds: 20 }
        : { state, error: { ...error, effect: 'maybeDone' } };
    world.answer = async (command) => ({ ok: true, value: world.record(command, ended) });
    await popup.pressEnter();
    expect(popup.status).toContain(t(`failure_${kind}_advice`));
    const title = t(`failure_${kind}_title`);
    expect(titles.filter((one) => popup.status.includes(one))).toEqual([title]);
    // The way on stands before what is only for a ticket.
    expect(buttons()).toEqual([expect.any(String), t('label_copyDetails')]);
  },
);
