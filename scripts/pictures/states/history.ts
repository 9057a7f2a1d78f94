import { t } from '../../../src/text/t';
import { everyOutcome } from '../records';
import { among, devices, policy } from '../saved';
import { lock } from '../secrets';
import { type Stage, type State, stateOf, together } from '../state';
import { click, fill, press, see, there } from '../steps';

const history = stateOf('history');
const full = together(among('basic'), devices, everyOutcome);
const rows = there('.history-list li');
const { managed } = policy.session;
const noHistory = { session: { managed: { ...managed, history: { keep: false } } } };
const off = { local: { historyLimits: { keep: false, entries: 10_000, days: 90 } } };
const refused = ({ sandbox }: Stage) => sandbox.fault('reset', { kind: 'status', status: 400 });

/** Every state of the page of the history. */
// biome-ignore format: a state is one line
export const historyStates: readonly State[] = [
  history('empty', among('basic'), {}, there('.empty')),
  history('full', full, {}, rows),
  history('filtered', full, {}, rows, fill(() => t('history_search'), 'roku'), there('.history-list li:only-child')),
  history('no-match', full, {}, rows, fill(() => t('history_search'), 'nothing has this'), there('.empty')),
  history('delete', full, {}, rows, press(() => t('history_deleteAll')), there('dialog')),
  history('deleted', full, {}, rows, fill(() => t('history_search'), 'roku'), there('.history-list li:only-child'), click('.tools .danger'), click('dialog .danger'), there('[data-said]')),
  history('again-failed', full, { before: refused }, rows, click('.history-list li:nth-child(2) .row-actions .button'), there('.repeated .failure'), see(() => t('history_count', { count: 8 })), there('.history-list li:first-child .outcome.failed')),
  history('locked', full, { before: lock }, rows, there('.passphrase-form')),
  history('off', together(among('basic'), off), {}, see(() => t('history_off'))),
  history('forbidden', together(among('basic'), noHistory), {}, see(() => t('history_offByPolicy'))),
];
