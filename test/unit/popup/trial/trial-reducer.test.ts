import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Trial } from '../../../../src/pass/trial/trial';
import { newsOfStart, shownTrial } from '../../../../src/popup/trial/shown-trial';
import {
  afterEvent,
  nothingKnown,
  type TrialEvent,
  type TrialKnowledge,
} from '../../../../src/popup/trial/trial-reducer';
import type { TrialReading } from '../../../../src/storage/resets';

const none: Trial = { state: 'none' };
const running: Trial = { state: 'running', startedAt: 1, endsAt: 2 };
const usedUp: Trial = { state: 'usedUp', by: 'time' };
const pending: TrialReading = { state: 'pending' };
const permitted = {
  ok: true as const,
  value: [{ resource: 'REF30', permitted: true }],
};

const sees = (subject: string | undefined, finishedAt = 0): TrialEvent => ({
  type: 'seen',
  subject,
  finishedAt,
});
const asks: TrialEvent = { type: 'readingAsked' };
const wants: TrialEvent = { type: 'readingWanted' };
const sends = (trial: string): TrialEvent => ({ type: 'startSent', trial });
const hears = (trial: string, resetId?: string): TrialEvent => ({
  type: 'startAnswered',
  trial,
  resetId,
  started: permitted,
});
const reads = (wanted: number, trial: TrialReading): TrialEvent => ({
  type: 'readingAnswered',
  wanted,
  trial,
});

function after(...events: readonly TrialEvent[]): TrialKnowledge {
  return events.reduce(afterEvent, nothingKnown);
}

/** Whose trial a start names is here whose a reading names. */
function shown(known: TrialKnowledge, beside: { verified?: TrialReading; resetting?: true } = {}) {
  const { verified, resetting = false } = beside;
  return shownTrial(known, { trial: known.subject ?? '', verified, resetting });
}

/** The trial of one subject, read once. */
const opened = after(sees('one'), asks, reads(1, none));

test('before anything was answered the trial is pending', () => {
  expect(shown(after(sees('one'), asks)).reading).toEqual(pending);
});

test('an answered reading is the trial of its subject', () => {
  expect(shown(opened)).toEqual({ reading: none, isVerified: false, isOutdated: false });
});

test('seeing the same subject and reset twice changes nothing', () => {
  expect(afterEvent(opened, sees('one'))).toBe(opened);
});

test('another subject wants another reading, and the one of before is not its trial', () => {
  const known = afterEvent(opened, sees('two'));
  expect(known.wanted).toBe(opened.wanted + 1);
  expect(shown(known).reading).toEqual(pending);
});

test('the answer to a reading of the subject before says nothing of this one', () => {
  const known = after(sees('one'), asks, sees('two'), reads(1, none), asks, reads(1, none));
  expect(shown(known).reading).toEqual(pending);
  expect(shown(afterEvent(known, reads(2, running))).reading).toEqual(running);
});

test('nothing is asked where no trial can be read', () => {
  const known = after(sees(undefined), asks);
  expect(known.asked).toBeUndefined();
});

test('of two readings only the one that was wanted last counts', () => {
  const known = [wants, asks, reads(1, running)].reduce(afterEvent, opened);
  expect(shown(known).reading).toEqual(none);
  expect(shown(afterEvent(known, reads(2, running))).reading).toEqual(running);
});

test('a reading that is only wanted again leaves the trial as it is shown', () => {
  expect(shown(afterEvent(opened, wants)).reading).toEqual(none);
});

test('a start that is under way is not sent a second time', () => {
  const known = afterEvent(opened, sends('one'));
  expect(afterEvent(known, sends('one'))).toBe(known);
});

test('between a start and its reading the trial is pending', () => {
  const sent = afterEvent(opened, sends('one'));
  expect(shown(sent).reading).toEqual(pending);
  const heard = afterEvent(sent, hears('one'));
  expect(shown(heard).reading).toEqual(pending);
  expect(heard.wanted).toBe(opened.wanted + 1);
  const read = [asks, reads(heard.wanted, running)].reduce(afterEvent, heard);
  expect(shown(read).reading).toEqual(running);
});

test('a reading that was asked for before a start says nothing after it', () => {
  const asking = after(sees('one'), asks);
  const known = [sends('one'), reads(1, none)].reduce(afterEvent, asking);
  expect(shown(known).reading).toEqual(pending);
});

test('a start that is answered under another subject leaves that one to be read again', () => {
  const known = [sends('one'), sees('two'), asks, reads(2, none), hears('one')].reduce(
    afterEvent,
    opened,
  );
  expect(shown(known).reading).toEqual(pending);
  expect(known.wanted).toBe(3);
});

test('the answer to a start that nobody sent changes nothing', () => {
  expect(afterEvent(opened, hears('one'))).toBe(opened);
});

test('what was said to a start is news of its trial until another reset or start', () => {
  const known = [sends('one'), hears('one', 'reset-1')].reduce(afterEvent, opened);
  expect(newsOfStart(known, 'one', 'reset-1')).toEqual(permitted);
  expect(newsOfStart(known, 'two', 'reset-1')).toBeUndefined();
  expect(newsOfStart(known, 'one', 'reset-2')).toBeUndefined();
  expect(newsOfStart(afterEvent(known, sends('one')), 'one', 'reset-1')).toBeUndefined();
  const forgotten = afterEvent(known, { type: 'startForgotten' });
  expect(newsOfStart(forgotten, 'one', 'reset-1')).toBeUndefined();
  expect(afterEvent(forgotten, { type: 'startForgotten' })).toBe(forgotten);
});

test('while a reset is under way the trial is pending', () => {
  expect(shown(opened, { resetting: true }).reading).toEqual(pending);
});

test('a verification that came after the reading is the trial', () => {
  const known = afterEvent(opened, sees('one', 5));
  expect(shown(known, { verified: usedUp })).toEqual({
    reading: usedUp,
    isVerified: true,
    isOutdated: false,
  });
});

test('a verification from before the form was about its subject says nothing', () => {
  const known = after(sees('one', 5));
  expect(shown(known, { verified: usedUp }).reading).toEqual(pending);
});

test('a reading that was asked for after a verification is newer than it', () => {
  const known = after(sees('one', 5), asks, reads(1, running));
  expect(shown(known, { verified: none }).reading).toEqual(running);
});

test('a verification from before a start says nothing', () => {
  const verified = afterEvent(opened, sees('one', 5));
  const known = [sends('one'), hears('one')].reduce(afterEvent, verified);
  expect(shown(known, { verified: none }).reading).toEqual(pending);
  const later = afterEvent(known, sees('one', 6));
  expect(shown(later, { verified: none }).reading).toEqual(none);
});

test('a reset that says nothing of the trial, also one of another window, outdates a reading', () => {
  const known = afterEvent(opened, sees('one', 5));
  expect(shown(known)).toEqual({ reading: pending, isVerified: false, isOutdated: true });
  const read = [wants, asks, reads(2, usedUp)].reduce(afterEvent, known);
  expect(shown(read)).toEqual({ reading: usedUp, isVerified: false, isOutdated: false });
});

test('a reset that is answered while a reading is under way outdates that one too', () => {
  const known = [wants, asks, sees('one', 5), reads(2, none)].reduce(afterEvent, opened);
  expect(shown(known).isOutdated).toBe(true);
});

const subjects = ['one', 'two'] as const;
const eventOf = fc.oneof(
  fc.record({
    type: fc.constant('seen' as const),
    subject: fc.constantFrom(undefined, ...subjects),
    finishedAt: fc.integer({ min: 0, max: 3 }),
  }),
  fc.constant(wants),
  fc.constant(asks),
  fc.record({
    type: fc.constant('readingAnswered' as const),
    wanted: fc.integer({ min: 0, max: 12 }),
    trial: fc.constantFrom<TrialReading>(none, running, usedUp),
  }),
  fc.record({ type: fc.constant('startSent' as const), trial: fc.constantFrom(...subjects) }),
  fc.constantFrom(...subjects).map((trial) => hears(trial, 'reset')),
  fc.constant<TrialEvent>({ type: 'startForgotten' }),
);

test('in any order of events only a reading that is newer than all starts and resets is shown', () => {
  fc.assert(
    fc.property(fc.array(eventOf, { maxLength: 40 }), (events) => {
      let known = nothingKnown;
      // What was the case when the reading under way was asked for, told without the reducer.
      let asking: { subject: string; finishedAt: number; happened: number } | undefined;
      let newest: (NonNullable<typeof asking> & { trial: TrialReading }) | undefined;
      let happened = 0;
      const waiting = new Set<string>();
      for (const event of events) {
        const before = known;
        known = afterEvent(before, event);
        expect(new Set(known.starting).size).toBe(known.starting.length);
        if (event.type === 'startSent' && !waiting.has(event.trial)) {
          waiting.add(event.trial);
          happened += 1;
        }
        if (event.type === 'startAnswered' && waiting.delete(event.trial)) {
          happened += 1;
          asking = undefined;
        }
        if (event.type === 'readingWanted') asking = undefined;
        if (event.type === 'seen' && event.subject !== before.subject) asking = undefined;
        if (event.type === 'readingAsked' && before.subject !== undefined) {
          asking = { subject: before.subject, finishedAt: before.finishedAt, happened };
        }
        if (event.type === 'readingAnswered' && asking && event.wanted === before.wanted) {
          newest = { ...asking, trial: event.trial };
          asking = undefined;
        }
        const { reading, isVerified } = shown(known);
        expect(isVerified).toBe(false);
        const isNewest =
          newest !== undefined &&
          newest.subject === known.subject &&
          newest.finishedAt === known.finishedAt &&
          newest.happened === happened &&
          !waiting.has(newest.subject);
        expect(reading).toEqual(isNewest ? newest?.trial : pending);
      }
    }),
    { numRuns: 500 },
  );
});
