import { t } from '../../../src/text/t';
import { done, isGone, recent, resetOf, stopped } from '../records';
import { address, among, device, devices, nothing, typed } from '../saved';
import { lock } from '../secrets';
import { type State, stateOf, together } from '../state';
import { click, form, keys, press, there } from '../steps';

const panel = stateOf('panel');
const basic = together(among('basic'), typed(device), recent);
const promotional = together(among('promotional'), typed(device, address), recent);
const beside = { over: 'one' } as const;
const read = there('.page-bar label');
const unread = there('.unread-tab');

/** What the side panel looks like where it is not just the popup: in its own widths and heights. */
// biome-ignore format: a state is one line
export const panelStates: readonly State[] = [
  panel('first-run', nothing, {}, there('.first-run')),
  panel('from-page', basic, beside, form, read),
  panel('unread', basic, {}, form, unread),
  panel('promotional-done', together(promotional, resetOf('promotional', [done], isGone)), beside, form, read),
  panel('unknown', together(basic, resetOf('basic', [stopped])), beside, form, read),
  panel('production', together(among('production'), typed(device), recent), beside, form, read),
  panel('device-list', together(basic, devices), { over: 'several' }, form, read, click('.combobox input'), keys('ArrowDown'), there('.option')),
  panel('only-menu', promotional, beside, form, read, press(() => t('popup_only')), there('[role=menuitem]')),
  panel('name-device', basic, beside, form, read, press(() => t('device_name')), there('dialog')),
  panel('reset-everyone', basic, beside, form, read, press(() => t('popup_every_everyDevice_open')), there('dialog')),
  panel('locked', promotional, { ...beside, before: lock }, form, read),
];
