import { t } from '../../../src/text/t';
import { among, devices, nothing, passes } from '../saved';
import { lock } from '../secrets';
import { type Saving, type Stage, type State, stateOf, together } from '../state';
import { click, fill, press, see, there } from '../steps';

const page = stateOf('devices');
const names = ['Kitchen Apple TV', 'Living room Roku', 'Lab shelf 3, left', 'Lab shelf 3, right'];
const ids = Array.from(
  { length: 40 },
  (_, at) => `5c9a1f70-3b2e-4d68-9e41-${at + 100_000_000_000}`,
);
const platforms = [
  { model: 'AppleTV14,1', primaryHardwareType: 'SetTopBox', osName: 'tvOS' },
  { model: 'Roku', primaryHardwareType: 'SetTopBox' },
  undefined,
];

/** A lab of its own for each state: what was read for another one is remembered. */
function lab(id: string, count: number, pass: keyof typeof passes = 'basic'): Saving {
  const named = ids.slice(0, count).map((deviceId, at) => ({
    ...{ deviceId, name: names[at] ?? `Shelf ${Math.ceil(at / 4) + 2}, box ${at}` },
    ...(platforms[at % 3] && { deviceInfo: platforms[at % 3] }),
  }));
  const tempPass = { ...passes[pass], id: `lab-${id}` };
  const selectedTempPass = { id: tempPass.id };
  return { local: { devices: named, tempPasses: [tempPass], selectedTempPass } };
}
/** Two are used up and one runs. */
const mixed = ({ sandbox }: Stage) => {
  const [first = '', second = '', third = ''] = ids;
  const viewer = (deviceId: string) => ({
    requestorId: 'REF30',
    mvpdId: 'TempPass_TEST40',
    deviceId,
  });
  for (const one of [first, second, third]) sandbox.startTrial('release-staging', viewer(one));
  for (const one of [first, third]) sandbox.useUp('release-staging', viewer(one));
};
const refused = ({ sandbox }: Stage) =>
  sandbox.fault('api', { kind: 'apiError', code: 'invalid_integration' }, Number.POSITIVE_INFINITY);
const throttled = ({ sandbox }: Stage) =>
  sandbox.fault('api', { kind: 'status', status: 429, retryAfter: '15' }, Number.POSITIVE_INFINITY);
const read = there('.device-list .usedUp');
const usedUp = () => t('devices_selectUsedUp', { number: 2 });

/** Every state of the page of all devices. */
// biome-ignore format: a state is one line
export const devicesStates: readonly State[] = [
  page('no-temp-pass', nothing, {}, see(() => t('devices_noTempPass'))),
  page('empty', among('basic'), {}, see(() => t('settings_noDevice'))),
  page('read', lab('read', 4), { before: mixed }, read, there('.device-list .running'), there('.device-list .none')),
  page('long', together(among('basic'), devices), {}, there('.device-list .none')),
  page('selected', lab('selected', 4), { before: mixed }, read, press(usedUp), there('.device-list :checked')),
  page('reset', lab('reset', 4), { before: mixed }, read, press(usedUp), click('.tools .primary'), there('.panel .muted[data-said]')),
  page('production', lab('production', 4, 'production'), {}, there('.device-list li'), press(() => t('devices_selectAll')), click('.tools .primary'), there('dialog')),
  page('promotional', lab('promotional', 4, 'promotional'), {}, there('.device-list .unreadable')),
  page('unknown', lab('unknown', 4), { before: refused }, there('.device-list .unknown')),
  page('locked', lab('locked', 4), { before: lock }, there('.passphrase-form')),
  page('no-match', lab('no-match', 4), {}, there('.device-list li'), fill(() => t('history_search'), 'nothing has this'), there('.empty')),
  page('start', lab('start', 4), {}, there('.device-list .none'), press(() => t('devices_selectAll')), click('.tools .button:last-child'), there('dialog')),
  page('wall', lab('wall', 40), { before: mixed }, press(() => t('devices_wall')), there('.wall .usedUp'), there('.wall .running')),
  // Last: the background waits for a while.
  page('throttled', lab('throttled', 4), { before: throttled }, there('[role=timer]')),
];
