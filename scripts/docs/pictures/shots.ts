import { t } from '../../../src/text/t';
import { appAsked, appleTv, curlOf, listening } from '../../pictures/app';
import { done, isGone, resetOf, unclear } from '../../pictures/records';
import { address, device, key, passes, typed } from '../../pictures/saved';
import { lock } from '../../pictures/secrets';
import {
  type Saved,
  type Saving,
  type Stage,
  type State,
  savedNow,
  stateOf,
  together,
} from '../../pictures/state';
import { stateNamed } from '../../pictures/states/index';
import { click, fill, form, keys, paste, press, see, there } from '../../pictures/steps';
import { earlier, everyApplication, team } from '../../store/saved';
import { shots as storeShots } from '../../store/shots';

/** A picture of the guide: a page of the extension as it looks after the steps of its state. */
export interface Shot {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly state: State;
  /** What is around it: nothing, the web page under the popup, or the one beside the side panel. */
  readonly around?: 'page' | 'beside';
  /** In px of CSS, where the page has more or less to show than usual. */
  readonly width?: number;
  readonly height?: number;
  /** What changes by itself while somebody looks, as a selector. */
  readonly moving?: string;
}

const popup = stateOf('popup');
const settings = stateOf('settings');
const panel = stateOf('panel');
const history = stateOf('history');

const basic = together(team, { local: { selectedTempPass: { id: 'basic' } } });
const promotional = together(
  team,
  { local: { selectedTempPass: { id: 'promotional' } } },
  typed(device, address),
);
const viewer = { ...passes.promotional, deviceId: device, key };
const debug = { over: 'debug' } as const;

function usedUp({ sandbox }: Stage) {
  sandbox.startTrial('release-staging', viewer);
  sandbox.useUpTitles('release-staging', viewer);
}
function running({ sandbox }: Stage) {
  sandbox.startTrial('release-staging', { ...passes.basic, deviceId: device });
}
/** Zero in place of the letter O: Adobe Pass knows no such Temp Pass. */
const misspelt = { local: { tempPasses: [{ ...passes.basic, mvpdId: 'TempPass_TEST4O' }] } };
const trialGone = see(() =>
  t('verification_changed', { before: t('trial_state_usedUp'), after: t('trial_state_none') }),
);
const said = there('.status [data-said]');

const selected = stateNamed('devices-selected');
/** Each of the four has been read. */
const allRead = {
  ...selected,
  steps: [...selected.steps, there('.device-list .none'), there('.device-list .running')],
};

/** Resets of the last hour: two more than in the popup, one of which Adobe Pass refused. */
function someResets(): Saved {
  const error = { kind: 'forbidden', next: 'openSettings', status: 403 } as const;
  const failed = { state: 'failed', error, finishedAt: 0, milliseconds: 97 } as const;
  const last = (saving: Saving) => resetsIn(saving).slice(0, 1);
  const resets = [
    ...last(resetOf('basic', [done], isGone)),
    ...last(resetOf('production', [failed])).map(aWhileAgo),
    // A background that wrote these for another picture does not write them again.
    ...resetsIn(earlier).map((reset) => ({ ...reset, id: crypto.randomUUID() })),
  ];
  return { local: { resets } };
}

const aWhileAgo = (reset: object) => ({ ...reset, startedAt: Date.now() - 9 * 60_000 });

function resetsIn(saving: Saving): readonly object[] {
  const resets = savedNow(saving).local?.['resets'];
  return Array.isArray(resets) ? resets : [];
}

function ofStore(name: string): State {
  const shot = storeShots.find((one) => one.name === name);
  if (shot === undefined) throw new Error(`The stores have no picture ${name}.`);
  return shot.state;
}

/** Settings of a colleague, as they are shared. */
const shared = JSON.stringify({
  resetTempPass: 1,
  tempPasses: [
    { environment: 'release-staging', requestorId: 'REF30', mvpdId: 'TempPass', kind: 'basic' },
    { environment: 'release-production', requestorId: 'REF31', mvpdId: 'TempPass', kind: 'basic' },
  ],
  applications: [{ name: 'Team', environment: 'prequal-staging', credential: 'statement' }],
  devices: [{ deviceId: device, name: 'Kitchen Apple TV' }],
});

/** Every picture of the guide. Draw them again with `npm run docs:pictures`. */
// biome-ignore format: a picture is one line
export const guideShots: readonly Shot[] = [
  { name: 'set-up', state: ofStore('5-set-up'), height: 730 },
  { name: 'set-up-ready', state: settings('guide-ready', team, { address: '#set-up' }, there('#set-up')), height: 450 },
  { name: 'first-reset', state: ofStore('1-reset'), around: 'page' },
  { name: 'device-list', state: popup('guide-list', together(basic, earlier), { over: 'several' }, form, keys('ArrowDown'), there('.option')), around: 'page' },
  { name: 'no-id', state: popup('guide-no-id', together(basic, earlier), { over: 'plain' }, form, there('.from-page, .page-bar')) },
  { name: 'production', state: ofStore('2-production') },
  { name: 'promotional', state: popup('guide-promotional', promotional, { over: 'one', before: usedUp }, form, there('.trial .usedUp')) },
  { name: 'promotional-done', state: popup('guide-promotional-done', promotional, { over: 'one', before: usedUp }, form, there('.trial .usedUp'), keys('Enter'), trialGone) },
  { name: 'trial-running', state: popup('guide-running', together(basic, earlier), { ...debug, before: running }, form, there('.trial .running')) },
  { name: 'start-next', state: popup('guide-start', together(basic, earlier), debug, form, keys('Shift+Enter'), there('.start-question')) },
  { name: 'temp-pass-list', state: ofStore('3-temp-passes') },
  { name: 'temp-passes', state: settings('guide-temp-passes', together(team, everyApplication), { address: '#temp-passes' }, there('.rows')), height: 520 },
  { name: 'name-device', state: popup('guide-name', together(basic, earlier), debug, form, press(() => t('device_name')), fill(() => t('device_nameLabel'), 'Kitchen Apple TV')) },
  { name: 'history', state: history('guide', together(team, someResets), {}, there('.history-list li:nth-child(4)')), height: 560 },
  { name: 'list', state: stateNamed('runs-few'), width: 760 },
  { name: 'run', state: stateNamed('runs-short'), width: 900 },
  { name: 'devices', state: allRead, width: 900 },
  { name: 'wall', state: stateNamed('devices-wall'), height: 560, moving: '.tools, .wall li, .wall .counts, .wall .pages' },
  { name: 'elsewhere', state: stateNamed('settings-elsewhere'), height: 790 },
  { name: 'app-pasted', state: popup('guide-pasted', together(basic, earlier), { over: 'plain' }, form, paste(() => curlOf('basic', { info: appleTv })), there('.request-preview'), form) },
  { name: 'app-refused', state: popup('guide-refused', together(basic, earlier, listening, appAsked('basic', 403)), { over: 'one' }, form, there('.reset-and-reload')), around: 'page' },
  { name: 'side-panel', state: panel('guide', together(basic, earlier), debug, form, see(() => t('popup_ready_device'))), around: 'beside', height: 640 },
  { name: 'import', state: settings('guide-import', team, { address: '#set-up' }, click('#set-up textarea'), paste(() => shared), there('#data .actions')), height: 620 },
  { name: 'locked', state: popup('guide-locked', together(basic, earlier), { ...debug, before: lock }, form, there('.passphrase-form')) },
  { name: 'failed', state: popup('guide-failed', together(misspelt, earlier, typed(device)), { over: 'one' }, form, keys('Enter'), there('.status .failure')) },
  { name: 'unknown', state: popup('guide-unknown', together(basic, resetOf('basic', [unclear])), debug, form, said) },
];
