import { resetScope } from '../../../src/pass/auth/scopes';
import { t } from '../../../src/text/t';
import { appAsked, appleTv, curlOf, listening } from '../app';
import {
  done,
  failed,
  forbidden,
  isGone,
  pending,
  recent,
  resetOf,
  stopped,
  throttled,
  timeIsOver,
  titlesAreOver,
  unclear,
  unknownYesterday,
} from '../records';
import {
  address,
  among,
  device,
  devices,
  key,
  nothing,
  only,
  passes,
  policy,
  typed,
  usedKeys,
} from '../saved';
import { lock } from '../secrets';
import { type Stage, type State, stateOf, together } from '../state';
import { click, fill, form, keys, paste, press, see, there } from '../steps';

const popup = stateOf('popup');
const basic = together(among('basic'), typed(device), recent);
const promotional = together(among('promotional'), typed(device, address), recent);
const production = together(among('production'), typed(device), recent);
const viewer = { ...passes.promotional, deviceId: device, key };
const over = { over: 'one' } as const;

/** A promotional Temp Pass after a reset, below everything that may be above and under it. */
function after(
  ...what: Parameters<typeof resetOf> extends [unknown, ...infer Rest] ? Rest : never
) {
  return together(promotional, devices, resetOf('promotional', ...what));
}
function basicAfter(...what: Parameters<typeof after>) {
  return together(basic, resetOf('basic', ...what));
}
const said = there('.status [data-said]');
const running = ({ sandbox }: Stage) => sandbox.startTrial('release-staging', viewer);
function usedUp({ sandbox }: Stage) {
  sandbox.useUpTitles('release-staging', viewer);
}
function timeOver({ sandbox }: Stage) {
  const basicViewer = { ...passes.basic, deviceId: device };
  sandbox.startTrial('release-staging', basicViewer);
  sandbox.useUp('release-staging', basicViewer);
}
function unknownTrial({ sandbox }: Stage) {
  sandbox.fault('api', { kind: 'apiError', code: 'invalid_integration' }, Number.POSITIVE_INFINITY);
}
/** No application may read trials. */
const noTrials = {
  local: {
    applications: [
      {
        ...{ id: 'resets', name: '', environment: passes.basic.environment },
        ...{ credential: 'statement', scopes: [resetScope] },
      },
    ],
  },
};
const { managed } = policy.session;
const lockRequired = { session: { managed: { ...managed, lock: { required: true } } } };
const start = click('.trial .line .button');

/** Every state of the popup: name, what is saved, what is before it opens, and what a person does. */
// biome-ignore format: a state is one line
export const popupStates: readonly State[] = [
  popup('first-run', nothing, {}, there('.first-run')),
  popup('first-run-named', together(nothing, { local: { tempPasses: [] } }), { over: 'named' }, there('.first-run')),
  popup('first-run-no-temp-pass', { local: { tempPasses: [] } }, { over: 'named' }, there('.first-run .primary')),
  popup('first-run-no-application', { local: { applications: [], tempPasses: [passes.basic] } }, {}, there('.first-run')),
  popup('first-run-typed', nothing, {}, fill(() => t('paste_label'), 'eyJhbGciOiJSUzI1NiJ9'), see(() => t('paste_use'))),
  popup('first-run-passphrase', together(nothing, lockRequired), {}, there('.first-run .primary')),
  popup('production-read-only', together(production, policy), over, form),
  popup('one-temp-pass', only('basic'), { over: 'plain' }, form),
  popup('empty', among('basic'), { over: 'plain' }, form),
  popup('empty-pointed-out', among('basic'), { over: 'plain' }, form, press(() => t('popup_reset')), there('.refused')),
  popup('no-page', basic, {}, form),
  popup('from-page', together(among('basic'), recent), over, form, there('.page-bar')),
  popup('several-on-page', together(among('basic'), devices), { over: 'several' }, form, there('.page-bar')),
  popup('app-asked', together(among('basic'), listening, appAsked('basic', 200)), over, form, there('.from-page time')),
  popup('app-refused', together(among('basic'), recent, listening, appAsked('basic', 403)), over, form, there('.reset-and-reload')),
  popup('app-refused-production', together(among('production'), recent, listening, appAsked('production', 403)), over, form, there('.reset-and-reload')),
  popup('app-refused-promotional', together(among('promotional'), devices, recent, listening, appAsked('promotional', 403)), { ...over, before: usedUp }, form, there('.reset-and-reload'), there('.trial .usedUp')),
  popup('app-unsaved', together(among('basic'), listening, appAsked('unsaved', 403)), over, form, there('.from-page time')),
  popup('app-reloaded', together(basic, listening, appAsked('basic', 403, 60), resetOf('basic', [done], isGone, true)), over, form, said),
  popup('app-pasted', basic, { over: 'plain' }, form, paste(() => curlOf('basic', { info: appleTv })), there('.request-preview')),
  popup('app-pasted-promotional', together(promotional, devices), { over: 'plain' }, form, paste(() => curlOf('promotional', { identity: { user: 'user@domain.com' }, info: appleTv })), there('.request-preview')),
  popup('app-pasted-unsaved', basic, { over: 'plain' }, form, paste(() => curlOf('unsaved')), there('.request-preview')),
  popup('app-pasted-production', basic, { over: 'plain' }, form, paste(() => curlOf('production')), there('.request-preview')),
  popup('listening', together(among('basic'), recent, listening), over, form, there('.page-bar .note:not(:empty)')),
  popup('listening-promotional', together(promotional, listening), over, form, there('.page-bar .note:not(:empty)')),
  popup('named-device', together(basic, devices), over, form, there('.stand-in')),
  popup('long-device', together(among('basic'), typed('x'.repeat(60) + device)), { over: 'plain' }, form),
  popup('device-list', together(basic, devices), { over: 'several' }, form, keys('ArrowDown'), there('.option')),
  popup('temp-pass-list', basic, over, form, keys('Alt+ArrowUp'), there('.option')),
  popup('long-temp-pass', together(among('custom'), typed(device)), over, form),
  popup('prequal', together(among('prequal'), typed(device)), over, form),
  popup('production', production, over, form),
  popup('refused', together(among('basic'), typed('all')), { over: 'plain' }, form, there('.refused')),
  popup('promotional-empty', among('promotional'), { over: 'plain' }, form),
  popup('promotional', promotional, over, form, there('.page-bar')),
  popup('promotional-no-trial', together(promotional, noTrials), over, form),
  popup('promotional-bad-email', together(promotional, typed(device, 'user@')), over, form),
  popup('key-list', together(promotional, usedKeys), over, form, press(() => t('popup_keys')), there('.key-field .option')),
  popup('only-menu', promotional, over, form, press(() => t('popup_only')), there('[role=menuitem]')),
  popup('trial-running', promotional, { ...over, before: running }, form, there('.trial .running')),
  popup('trial-used-up', promotional, { ...over, before: usedUp }, form, there('.trial .usedUp')),
  popup('trial-unknown', promotional, { ...over, before: unknownTrial }, form, there('.trial details')),
  popup('trial-unknown-why', promotional, { ...over, before: unknownTrial }, form, click('.trial summary')),
  popup('trial-denied', promotional, { ...over, before: usedUp }, form, there('.trial .usedUp'), start, see(() => t('trial_denied')), form),
  popup('trial-started', promotional, over, form, start, see(() => t('trial_permitted')), there('.trial .running')),
  popup('start-question', promotional, over, form, keys('Shift+Enter'), there('.start-question')),
  popup('resetting', basicAfter([pending]), over, said),
  popup('done', basicAfter([done]), over, form, said),
  popup('done-trial-gone', basicAfter([done], isGone), over, form, said),
  popup('done-still-there', basicAfter([done], timeIsOver), { ...over, before: timeOver }, form, there('.trial .usedUp'), said),
  popup('failed', basicAfter([failed]), over, form, said),
  popup('failed-throttled', basicAfter([throttled]), over, form, said),
  popup('failed-forbidden', basicAfter([forbidden]), over, form, said),
  popup('unknown', basicAfter([stopped]), over, form, said),
  popup('unknown-network', basicAfter([unclear]), over, form, said),
  popup('unknown-yesterday', together(basic, unknownYesterday), over, form, there('.unknown-reset')),
  popup('production-done', together(production, resetOf('production', [done])), over, form, said),
  popup('promotional-resetting', after([pending]), over, said),
  popup('promotional-resetting-one', after([done, pending]), over, said),
  popup('promotional-done', after([done], isGone), over, form, said),
  popup('promotional-still-there', after([done], titlesAreOver), { ...over, before: usedUp }, form, there('.trial .usedUp'), said),
  popup('promotional-partly', after([done, failed], isGone), over, form, said),
  popup('promotional-partly-unknown', after([done, stopped], isGone), over, form, said),
  popup('promotional-failed', after([failed]), over, form, said),
  popup('promotional-unknown', after([stopped]), over, form, said),
  popup('name-device', basic, over, form, press(() => t('device_name')), there('dialog')),
  popup('rename-device', together(basic, devices), over, form, press(() => t('device_rename')), there('dialog')),
  popup('name-device-twice', together(basic, { local: { devices: devices.local?.['devices'], draft: { deviceId: 'other' } }}), {}, form, press(() => t('device_name')), fill(() => t('device_nameLabel'), 'Living room Roku'), there('dialog .note')),
  popup('reset-everyone', basic, over, form, press(() => t('popup_every_everyDevice_open')), there('dialog')),
  popup('reset-everyone-long', together(among('custom'), typed(device)), over, form, press(() => t('popup_every_everyDevice_open')), there('dialog')),
  popup('locked', promotional, { ...over, before: lock }, form, there('.passphrase-form')),
  popup('locked-wrong', promotional, { ...over, before: lock }, form, fill(() => t('lock_passphrase'), 'wrong one'), keys('Enter'), see(() => t('failure_passphraseWrong_title'))),
];
