import type { RunPause } from '../../../src/storage/runs/run-record';
import { t } from '../../../src/text/t';
import { fewLines, pastedList, pastedTable, runId, runs, savedRun } from '../runs';
import { among, devices, nothing } from '../saved';
import { lock } from '../secrets';
import { type State, stateOf, together } from '../state';
import { click, fill, press, see, there } from '../steps';

const bulk = stateOf('runs');
const basic = among('basic');
const failure = { kind: 'forbidden', next: 'openSettings', status: 403 } as const;
const list = () => t('runs_list');
const items = there('.item-list li');
const at = { address: `#${runId}` };
const other = (digit: number) => runId.replace(/^.{8}/u, String(digit).repeat(8));
/** Longer than a window by far; the others show as many as there are kinds of rows, and all of them. */
const running = () => savedRun(140, { state: { kind: 'running' }, sent: 121, failed: 4 });
const paused = (reason: RunPause, pass?: 'production' | 'custom') =>
  runs(() =>
    savedRun(24, {
      ...{ state: { kind: 'paused', reason }, sent: 16, failed: 4, listName: 'lab.csv' },
      ...(pass && { pass }),
    }),
  );

/** Every state of the page that resets lists. */
// biome-ignore format: a state is one line
export const runsStates: readonly State[] = [
  bulk('no-temp-pass', nothing, {}, see(() => t('runs_noTempPass'))),
  bulk('empty', basic, {}, see(() => t('runs_none'))),
  bulk('preview', basic, {}, fill(list, pastedList), there('.left-out li')),
  bulk('few', basic, {}, fill(list, fewLines), there('.left-out li')),
  bulk('table', among('promotional'), {}, fill(list, pastedTable), there('.columns')),
  bulk('nothing', basic, {}, fill(list, 'all'), there('.left-out li')),
  bulk('production', among('production'), {}, fill(list, pastedList), press(() => t('runs_start')), there('dialog')),
  bulk('long-names', among('custom'), {}, fill(list, pastedList), there('.left-out li')),
  bulk('locked', basic, { before: lock }, fill(list, pastedList), there('.passphrase-form')),
  bulk('running', together(basic, devices, runs(running)), at, items),
  bulk('short', together(basic, devices, runs(() => savedRun(14, { state: { kind: 'running' }, sent: 9, failed: 2, listName: 'lab.csv' }))), at, items),
  bulk('paused', together(basic, paused({ kind: 'asked' })), at, items),
  bulk('same-trouble', together(basic, paused({ kind: 'sameTrouble', failure })), at, items, there('.failure')),
  bulk('interrupted', together(among('production'), paused({ kind: 'interrupted' }, 'production')), at, items),
  bulk('resume-production', together(among('production'), paused({ kind: 'interrupted' }, 'production')), at, items, press(() => t('runs_resume')), there('dialog')),
  bulk('done', together(basic, runs(() => savedRun(24, { state: { kind: 'done' }, sent: 24, listName: 'lab.csv' }))), at, items),
  bulk('failed', together(among('promotional'), runs(() => savedRun(24, { state: { kind: 'done' }, sent: 24, failed: 9, pass: 'promotional' }))), at, items),
  bulk('long-run', together(among('custom'), paused({ kind: 'throttled' }, 'custom')), at, items),
  bulk('elsewhere', together(among('promotional'), runs(() => savedRun(24, { state: { kind: 'done' }, sent: 24, pass: 'promotional' }))), at, items, press(() => t('elsewhere_open')), there('dialog textarea')),
  bulk('cancel', together(basic, runs(running)), at, items, press(() => t('runs_cancel')), there('dialog')),
  bulk('gone', basic, at, see(() => t('runs_gone'))),
  bulk('list', together(basic, runs(
    running,
    () => savedRun(40, { state: { kind: 'paused', reason: { kind: 'interrupted' } }, sent: 12, failed: 2, pass: 'production', id: other(1), listName: 'campaign-of-autumn-with-a-name-that-is-long.csv' }),
    () => savedRun(12, { state: { kind: 'done' }, sent: 12, id: other(2) }),
    () => savedRun(10_000, { state: { kind: 'cancelled' }, sent: 4_000, failed: 30, pass: 'custom', id: other(3) }),
    () => savedRun(5, { state: { kind: 'filling' }, id: other(4) }),
  )), {}, there('.run-list li')),
  bulk('delete', together(basic, runs(() => savedRun(12, { state: { kind: 'done' }, sent: 12 }))), {}, click('.run-list li .button'), there('dialog')),
];
