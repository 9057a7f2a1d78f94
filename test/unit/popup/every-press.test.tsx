// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { t } from '../../../src/text/t';
import type { OpenPopup } from './open-popup';
import { PopupInMemory } from './popup-in-memory';
import { type SamplePass, samplePasses } from './sample-passes';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../src/popup/page/page-connection', () => world.pageConnection);

const address = 'viewer@domain.example';
const sentences = Object.entries(messages).flatMap(([key, { message }]) =>
  key.startsWith('notSent_') ? [message] : [],
);

type Press = 'enter' | 'click' | 'device' | 'key' | 'resetAndStart';

/** What a page shows. */
type Look = readonly [state: 'reading' | 'read' | 'closed' | 'gone', ...ids: string[]];
const looks = [
  ['reading'],
  ['reading', 'of-page'],
  ['read'],
  ['read', 'of-page'],
  ['read', 'of-next-page'],
  ['read', 'one-of-two', 'two-of-two'],
  ['closed'],
  ['gone'],
] as const satisfies readonly Look[];

const situation = fc.record({
  locked: fc.boolean(),
  readOnly: fc.boolean(),
  lastTime: fc.constantFrom('', 'of-last-time'),
  key: fc.constantFrom('', address, 'no key, but words'),
  /** One after the other. */
  before: fc.array(fc.constantFrom<Look>(...looks), { maxLength: 3 }),
  typed: fc.constantFrom(undefined, 'typed-device', '', 'all'),
  /** Whether the same is under way in this window. */
  sending: fc.boolean(),
  press: fc.constantFrom<Press>('enter', 'click', 'device', 'key', 'resetAndStart'),
  /** Whether a person has said that a reset may start the next trial. */
  mayStart: fc.boolean(),
  /** What comes then: the page is read, or the person goes on typing. */
  next: fc.oneof(
    fc.record({
      look: fc.constantFrom<Look>(...looks.filter(([state]) => state !== 'reading')),
      named: fc.constantFrom(undefined, 'Other', 'Live'),
    }),
    fc.constant('typing' as const),
  ),
});

async function press(popup: OpenPopup, kind: Press): Promise<boolean> {
  const isOnly = kind === 'device' || kind === 'key';
  const name = isOnly ? t('popup_only') : t('popup_reset');
  if (kind === 'resetAndStart') {
    await popup.pressShiftEnter();
    return true;
  }
  if (kind !== 'enter' && popup.button(name) === undefined) return false;
  if (kind === 'enter') await popup.pressEnter();
  else if (isOnly) await popup.resetOnly(kind);
  else await popup.click(name);
  return true;
}

function isProduction(tempPass: SamplePass): boolean {
  return samplePasses[tempPass].environment.kind === 'release-production';
}

/** Whether something that can be read says that nothing was sent, or why. */
function isTold(popup: OpenPopup): boolean {
  return (
    sentences.some((sentence) => popup.status.includes(sentence)) ||
    popup.status.includes(t('failure_forbiddenByPolicy_title')) ||
    popup.status.includes(t('nextTrial_question')) ||
    popup.refusals !== ''
  );
}

/** One test for each, as every run opens a popup of its own. */
const tempPasses = [
  'basic',
  'promotional',
  'production',
  'promotionalProduction',
] as const satisfies readonly SamplePass[];

test.each(tempPasses)(
  'every press of Enter or a button is a reset of what stood there, or a sentence: %s',
  async (tempPass) => {
    await fc.assert(
      fc.asyncProperty(situation, async (now) => {
        world.clear(tempPass);
        world.store('local', 'draft', { deviceId: now.lastTime });
        world.store('session', 'keyDraft', { text: now.key, trim: true, lowerCase: true });
        world.store('session', 'lockState', now.locked ? 'locked' : 'noPassphrase');
        world.store('session', 'managed', {
          ...{ tempPasses: [], applications: [], devices: [], environments: [], sites: [] },
          dropped: [],
          ...{ resetEvery: true, lock: { required: false } },
          productionReadOnly: now.readOnly,
        });
        const { id, environment } = samplePasses[tempPass];
        if (now.mayStart) world.store('local', 'allowedStarts', [{ tempPassId: id, environment }]);
        const popup = await world.open();
        for (const [state, ...ids] of now.before) await world.pageShows(state, ids);
        if (now.typed !== undefined) await popup.type(popup.field, now.typed);
        if (now.sending) {
          world.answer = () => new Promise(() => undefined);
          await press(popup, 'enter');
        }

        const sentBefore = world.resets.length;
        const sent = () => world.resets.slice(sentBefore);
        const shown = popup.field.value;
        const isPressed = await press(popup, now.press);
        if (isPressed && sent().length === 0) expect(isTold(popup)).toBe(true);

        const isWaiting = popup.status.includes(t('notSent_reading'));
        if (now.next === 'typing') await popup.type(popup.field, 'typed-later');
        else {
          const [state, ...ids] = now.next.look;
          const { named } = now.next;
          await world.pageShows(state, ids, named && { requestorIds: ['REF30'], mvpdIds: [named] });
        }
        if (isWaiting && sent().length === 0) expect(isTold(popup)).toBe(true);

        expect(sent().length).toBeLessThanOrEqual(1);
        for (const { targets, tempPassId } of sent()) {
          expect(tempPassId).toBe(samplePasses[tempPass].id);
          expect(now.locked).toBe(false);
          expect(now.readOnly && isProduction(tempPass)).toBe(false);
          // It waited in a popup that showed nothing of the page: then the page's first ID is meant.
          const isFirst = isWaiting && now.before.every(([, ...ids]) => ids.length === 0);
          const [first] = now.next === 'typing' ? [] : now.next.look.slice(1);
          for (const target of targets) {
            if (target.kind !== 'device') continue;
            expect(isFirst ? [shown, first] : [shown]).toContain(target.deviceId);
          }
        }
        await popup.close();
      }),
      { numRuns: 50 },
    );
  },
  60_000,
);
