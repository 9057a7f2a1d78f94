import { adobeEnvironments } from '../../../src/pass/ids/environment';
import { environmentName } from '../../../src/text/environment-name';
import { t } from '../../../src/text/t';
import { appleTv, curlOf } from '../app';
import { everyOutcome, pending, resetOf } from '../records';
import { among, device, devices, many, nothing, only, passes, policy, sites } from '../saved';
import { lock, seal } from '../secrets';
import { type State, stateOf, together } from '../state';
import { choose, click, drag, fill, keys, openDetails, paste, press, see, there } from '../steps';

const settings = stateOf('settings');
const full = together(among('basic'), devices, sites);
const at = (address: string) => ({ address: `#${address}` });
const setUp = at('set-up');
const locked = { ...at('security'), before: lock };
const inHistory = together(full, everyOutcome);
const { managed } = policy.session;
const keepsNone = { session: { managed: { ...managed, history: { keep: false } } } };
const sealed = { ...at('security'), before: seal };
/** The last menu of a section: below it there is the least room. */
const menu = click('.rows li:last-child .menu-button > .button');
const elsewhere = [menu, keys('ArrowUp', 'ArrowUp', 'Enter')];
const toPaste = click('#set-up textarea');

const request = `curl -X DELETE 'https://mgmt.auth-staging.adobe.com/reset-tempass/v3/reset?requestor_id=REF30&mvpd_id=Other&device_id=${device}'`;
const { serviceUrl, managementUrl } = adobeEnvironments['release-staging'];
const shared = JSON.stringify({
  resetTempPass: 1,
  tempPasses: [
    { environment: 'release-staging', requestorId: 'REF30', mvpdId: 'TempPass', kind: 'basic' },
    {
      environment: { serviceUrl, managementUrl: `${managementUrl}/proxy` },
      requestorId: 'REF30',
      mvpdId: 'Other',
      kind: 'promotional',
    },
  ],
  applications: [{ name: 'Team', environment: 'release-staging', credential: 'statement' }],
  devices: [{ deviceId: device, name: 'Kitchen' }],
  watchedSites: ['https://tools.example.com/*'],
});

/** Two applications that only their number tells apart. */
const twins = JSON.stringify({
  resetTempPass: 1,
  applications: ['', ''].map((name) => ({
    ...{ name, environment: 'prequal-staging', credential: 'statement' },
  })),
});
/** Two of an environment, of which one has an application for trials. */
const someTrials = {
  local: {
    tempPasses: [passes.prequal, { ...passes.prequal, id: 'other', trialApplicationId: 'prequal' }],
    applications: [
      { id: 'prequal', name: '', environment: passes.prequal.environment, credential: 'token' },
    ],
  },
};

const ready = { session: { readyUpdate: { version: '0.2.0' } } };

/** Every state of Settings, section by section. */
// biome-ignore format: a state is one line
export const settingsStates: readonly State[] = [
  settings('first-run', nothing, {}, there('#set-up')),
  settings('first-run-tried', nothing, {}, press(() => t('settings_saveApplication')), there('.refused')),
  settings('first-run-statement', nothing, {}, toPaste, paste(({ sandbox }) => sandbox.statement('release-staging')), there('#applications form')),
  settings('first-run-request', nothing, {}, toPaste, paste(() => request), there('#temp-passes form')),
  settings('first-run-temp-pass', { local: { tempPasses: [] } }, {}, there('#temp-passes form')),
  settings('welcome', nothing, { address: '?welcome#set-up' }, there('.welcome')),
  settings('welcome-ready', full, { address: '?welcome#set-up' }, there('.welcome')),
  settings('set-up', full, setUp, there('#set-up')),
  settings('set-up-refused', full, setUp, toPaste, paste(() => 'Hello'), there('.refused')),
  settings('set-up-drag', full, setUp, there('#set-up'), drag, there('.drop-target')),
  settings('temp-passes', full, at('temp-passes'), there('.rows')),
  settings('temp-passes-only-one', only('basic'), at('temp-passes'), there('.rows')),
  settings('temp-passes-some-trials', someTrials, at('temp-passes'), there('.rows')),
  settings('temp-passes-filtered', many, at('temp-passes'), fill(() => t('settings_filter'), () => environmentName('prequal-staging')), there('.rows')),
  settings('temp-passes-no-match', many, at('temp-passes'), fill(() => t('settings_filter'), 'nothing'), see(() => t('settings_noMatch'))),
  settings('temp-passes-menu', full, at('temp-passes'), menu, there('[role=menuitem]')),
  settings('elsewhere', full, at('temp-passes'), ...elsewhere, there('dialog textarea')),
  settings('elsewhere-curl', full, at('temp-passes'), ...elsewhere, choose('dialog select', 'curl'), fill(() => t('label_deviceId'), 'all'), there('dialog .refused')),
  settings('temp-passes-undo', full, at('temp-passes'), menu, keys('ArrowUp', 'Enter'), there('.undo')),
  settings('temp-pass-form', full, at('temp-passes/basic'), there('form'), openDetails),
  settings('temp-pass-form-promotional', full, at('temp-passes/promotional'), there('form'), openDetails),
  settings('temp-pass-form-custom', full, at('temp-passes/custom'), there('form')),
  settings('temp-pass-form-marked', full, at('temp-passes/basic/mvpdId'), there('form')),
  settings('mvpd-list', full, at('temp-passes/basic'), there('form'), press(() => t('providers_list')), there('.option')),
  settings('temp-pass-new-tried', full, at('temp-passes'), press(() => t('settings_addTempPass')), there('form'), keys('Enter'), there('.refused')),
  settings('app-pasted', full, setUp, toPaste, paste(() => curlOf('promotional', { identity: { user: 'user@domain.com' }, info: appleTv })), there('.request-preview')),
  settings('app-pasted-several', full, setUp, toPaste, paste(() => [curlOf('basic', { info: appleTv }), curlOf('unsaved'), curlOf('production'), curlOf('prequal')].join('\n\n')), there('.request-preview')),
  settings('first-run-app', nothing, {}, toPaste, paste(() => curlOf('basic', { info: appleTv })), there('.request-preview'), there('#temp-passes form')),
  settings('temp-pass-pasted', full, setUp, toPaste, paste(() => request), there('#temp-passes form')),
  settings('devices-empty', among('basic'), at('devices'), there('#devices')),
  settings('devices', full, at('devices'), there('.rows')),
  settings('devices-menu', full, at('devices'), menu, there('[role=menuitem]')),
  settings('device-form', full, at('devices'), click('.rows button.name'), there('form'), openDetails),
  settings('device-new-tried', full, at('devices'), press(() => t('settings_addDevice')), there('form'), keys('Enter'), there('.refused')),
  settings('applications', full, at('applications'), there('.rows')),
  settings('applications-details', full, at('applications'), there('.rows summary'), openDetails),
  settings('applications-menu', full, at('applications'), menu, there('[role=menuitem]')),
  settings('application-form', full, at('applications'), click('.rows button.name'), there('form')),
  settings('application-new', full, at('applications'), press(() => t('settings_addApplication')), there('form')),
  settings('application-new-tried', full, at('applications'), press(() => t('settings_addApplication')), there('form'), press(() => t('settings_saveApplication')), there('.refused')),
  settings('application-pasted', full, setUp, toPaste, paste(({ sandbox }) => sandbox.statement('release-staging')), there('#applications form')),
  settings('sites-empty', among('basic'), at('sites'), there('#sites')),
  settings('sites', full, at('sites'), there('#sites li')),
  settings('security', full, at('security'), there('#security form')),
  settings('security-tried', full, at('security'), fill(() => t('security_next'), 'short'), keys('Enter'), there('.refused')),
  settings('security-unlocked', full, sealed, there('#security summary'), openDetails),
  settings('security-locked', full, locked, there('.passphrase-form')),
  settings('security-forget', full, locked, press(() => t('security_forget')), there('dialog, .danger')),
  settings('history', inHistory, at('history'), see(() => t('history_count', { count: 7 }))),
  settings('history-end', inHistory, at('history'), see(() => t('history_count', { count: 7 })), click('#history [type=checkbox]'), there('dialog')),
  settings('history-forbidden', together(full, keepsNone), at('history'), there('#history .row')),
  settings('data', full, at('data'), there('#data'), openDetails),
  settings('data-preview-twins', full, setUp, toPaste, paste(() => twins), there('#data .actions')),
  settings('data-preview', full, setUp, toPaste, paste(() => shared), there('#data .actions')),
  settings('about', full, at('about'), there('#about kbd')),
  settings('about-updated', together(full, () => ({ local: { lastUpdate: { from: '0.0.9', at: Date.now() } } })), at('about'), there('#about kbd')),
  settings('about-ready', together(full, ready), at('about'), there('.ready-update')),
  settings('about-ready-busy', together(full, ready, resetOf('basic', [pending])), at('about'), there('.ready-update')),
  settings('policy', together(full, policy), at('temp-passes'), there('.rows')),
  settings('unreadable', { local: { tempPasses: [{ ...passes.basic, kind: 7 }] } }, at('temp-passes'), there('.failure')),
];
