import type { CDPSession, Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stateNamed } from '../../scripts/pictures/states/index';
import { startTheatre, type TestTheatre } from './theatre';

let theatre: TestTheatre;
beforeAll(async () => {
  theatre = await startTheatre();
});
afterAll(() => theatre.close());

const tree = v.object({
  nodes: v.array(
    v.object({
      role: v.optional(v.object({ value: v.string() })),
      name: v.optional(v.object({ value: v.string() })),
    }),
  ),
});

/** What has the focus, as a screen reader names it; undefined where nothing has. */
async function focused(session: CDPSession): Promise<string | undefined> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'document.activeElement === document.body ? null : document.activeElement',
  });
  if (result.objectId === undefined) return undefined;
  const found = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  const [node] = v.parse(tree, found).nodes;
  const name = `${node?.role?.value} ${node?.name?.value}`;
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}

/** What Tab comes to, one after the other, from something on until it comes round. */
async function tabOrder(page: Page, first: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const order: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    const name = await focused(session);
    if (name !== undefined && name === order[0]) break;
    if (name !== undefined) order.push(name);
    await page.keyboard.press('Tab');
  }
  await session.detach();
  const at = order.indexOf(first);
  return [...order.slice(at), ...order.slice(0, at)];
}

/** What Tab comes to in the popup, which opens with the focus in the field of the device ID. */
const inPopup = {
  'popup-from-page': [
    'button Settings',
    'combobox Temp Pass',
    'button Show on page',
    'button Name this device',
    'combobox Device ID',
    'button Reset Temp Pass',
    'button Start trial',
    'button All resets',
    'button 9f1c…33c1, REF30 · TempPass_TEST40: put into the form',
    'button Again: 9f1c…33c1, REF30 · TempPass_TEST40',
    'button 1b7d…6d18, REF30 · TempPass: put into the form',
    'button Again: 1b7d…6d18, REF30 · TempPass',
    'button 9f1c…33c1 + f7ee…9fb7, REF30 · flexibleTempPass: put…',
    'button Again: 9f1c…33c1 + f7ee…9fb7, REF30 · flexibleTempPa…',
    'button Reset every device…',
    'button Copy as cURL',
    'checkbox Always scan this site',
    'checkbox Listen to this tab',
  ],
  'popup-promotional': [
    'button Settings',
    'combobox Temp Pass',
    'button Show on page',
    'button Name this device',
    'combobox Device ID',
    'textbox E-mail or key',
    'button Copy f7ee5ec7312165148b69f…8d09069fb7',
    'checkbox Trim spaces',
    'checkbox Lower case',
    'button Reset Temp Pass',
    'button Reset only one',
    'button Start trial (uses 1 title)',
    'button Reset every device…',
    'button Reset every key…',
    'button Copy as cURL',
    'checkbox Always scan this site',
    'checkbox Listen to this tab',
  ],
  'popup-failed': [
    'button Settings',
    'combobox Temp Pass',
    'button Show on page',
    'button Name this device',
    'combobox Device ID',
    'button Reset Temp Pass',
    'button Start trial',
    'button Edit REF30 · TempPass_TEST40',
    'button Copy details',
    'button Reset every device…',
    'button Copy as cURL',
    'checkbox Always scan this site',
    'checkbox Listen to this tab',
  ],
  'popup-app-refused': [
    'button Settings',
    'button Reset and reload the app',
    'combobox Temp Pass',
    'button Show on page',
    'button Name this device',
    'combobox Device ID',
    'button Reset Temp Pass',
    'button Start trial',
    'button All resets',
    'button 9f1c…33c1, REF30 · TempPass_TEST40: put into the form',
    'button Again: 9f1c…33c1, REF30 · TempPass_TEST40',
    'button 1b7d…6d18, REF30 · TempPass: put into the form',
    'button Again: 1b7d…6d18, REF30 · TempPass',
    'button Reset every device…',
    'button Copy as cURL',
    'checkbox Always scan this site',
    'checkbox Listen to this tab',
  ],
  'popup-promotional-partly': [
    'button Settings',
    'combobox Temp Pass',
    'button Show on page',
    'button Rename',
    'combobox Device ID',
    'textbox E-mail or key',
    'button Copy f7ee5ec7312165148b69f…8d09069fb7',
    'checkbox Trim spaces',
    'checkbox Lower case',
    'button Reset Temp Pass',
    'button Reset only one',
    'button Start trial (uses 1 title)',
    'button Edit REF30 · flexibleTempPass',
    'button Copy details',
    'button Copy ba23d14…b1eb',
    'button Reset every device…',
    'button Reset every key…',
    'button Copy as cURL',
    'checkbox Always scan this site',
    'checkbox Listen to this tab',
  ],
} as const;

test.each(Object.entries(inPopup))(
  'Tab goes through the state %s in the order in which it is read',
  async (name, order) => {
    const page = await theatre.show(stateNamed(name));
    expect(await tabOrder(page, 'button Settings')).toEqual(order);
  },
);

const sections = [
  'link Set up',
  'link Temp Passes',
  'link Devices',
  'link Applications',
  'link Watched sites',
  'link Security',
  'link History',
  'link Data',
  'link About',
];

/** What it comes to in Settings, behind the list of sections. */
const inSettings = {
  'settings-set-up': [
    'button Try it on an example page',
    'textbox Paste to set up',
    'button Choose file',
  ],
  'settings-temp-passes': [
    'button Add Temp Pass',
    'button Edit REF30 · TempPass',
    'button Actions for REF30 · TempPass',
    'button Edit REF30 · TempPass_TEST40',
    'button Actions for REF30 · TempPass_TEST40',
    'button Edit REF30 · flexibleTempPass',
    'button Actions for REF30 · flexibleTempPass',
    'button Add an application for Prequal staging',
    'button Edit Second channel, before a release',
    'button Actions for Second channel, before a release',
    'button Add an application for Custom',
    'button Edit Through a proxy, with a name that is as long as…',
    'button Actions for Through a proxy, with a name that is as …',
  ],
  'settings-temp-pass-form': [
    'button Add Temp Pass',
    'button Edit REF30 · TempPass',
    'button Actions for REF30 · TempPass',
    'textbox Name (optional)',
    'combobox Environment',
    'textbox Requestor ID',
    'combobox MVPD ID',
    'combobox Kind',
    'DisclosureTriangle Trial',
    'textbox Resource IDs',
    'DisclosureTriangle Device under test · not set',
    'combobox Device',
    'textbox Paste an X-Device-Info header',
    'DisclosureTriangle Optional parameters',
    'textbox appId',
    'textbox deviceUser',
    'textbox environment parameter',
    'button Done',
    'button Cancel',
    'button Edit REF30 · flexibleTempPass',
    'button Actions for REF30 · flexibleTempPass',
    'button Edit Second channel, before a release',
    'button Actions for Second channel, before a release',
    'button Edit Through a proxy, with a name that is as long as…',
    'button Actions for Through a proxy, with a name that is as …',
  ],
  'settings-devices': [
    'button Add device',
    'button Reset 3 devices…',
    'button Show trials of all devices',
    'button Edit Living room Roku',
    'button Copy ba23d141-d715-5…c966b1eb',
    'button Actions for Living room Roku',
    'button Edit The one with a name that goes on that goes on t…',
    'button Copy 9f1c2f60-23d8-4…1e7a33c1',
    'button Actions for The one with a name that goes on that go…',
    'button Edit Living room Roku',
    'button Copy aaaaaaaaaaaaaaa…bbbbbbbb',
    'button Actions for Living room Roku',
  ],
  'settings-device-form': [
    'button Add device',
    'button Reset 3 devices…',
    'button Show trials of all devices',
    'textbox Name',
    'textbox Device ID',
    'checkbox Pin in the popup’s list',
    'DisclosureTriangle Device under test · Roku',
    'combobox Device',
    'textbox Paste an X-Device-Info header',
    'combobox primaryHardwareType',
    'textbox model',
    'textbox version',
    'combobox osName',
    'textbox osVersion',
    'combobox connectionType',
    'DisclosureTriangle More fields',
    'textbox manufacturer',
    'textbox vendor',
    'combobox osFamily',
    'combobox osVendor',
    'combobox browserName',
    'combobox browserVendor',
    'textbox browserVersion',
    'textbox userAgent',
    'textbox displayWidth',
    'textbox displayHeight',
    'textbox displayPpi',
    'textbox diagonalScreenSize',
    'textbox connectionIp',
    'textbox connectionPort',
    'combobox connectionSecure',
    'textbox applicationId',
    'button Copy the X-Device-Info header',
    'button Done',
    'button Cancel',
    'button Edit The one with a name that goes on that goes on t…',
    'button Copy 9f1c2f60-23d8-4…1e7a33c1',
    'button Actions for The one with a name that goes on that go…',
    'button Edit Living room Roku',
    'button Copy aaaaaaaaaaaaaaa…bbbbbbbb',
    'button Actions for Living room Roku',
  ],
  'settings-applications-details': [
    'button Add application',
    'button Edit Release staging',
    'button Actions for Release staging',
    'DisclosureTriangle Details Release staging',
    'button Check now Release staging',
    'button Edit Release production',
    'button Actions for Release production',
    'DisclosureTriangle Details Release production',
    'button Check now Release production',
  ],
  'settings-application-new': [
    'textbox Name (optional)',
    'combobox Environment',
    'radio a software statement',
    'textbox Software statement',
    'checkbox Keep only until the browser closes',
    'button Register and save',
    'button Cancel',
    'button Edit Release staging',
    'button Actions for Release staging',
    'DisclosureTriangle Details Release staging',
    'button Edit Release production',
    'button Actions for Release production',
    'DisclosureTriangle Details Release production',
  ],
  'settings-sites': [
    'checkbox Listen to its requests tools.example.com',
    'button Remove tools.example.com',
    'checkbox Listen to its requests a-long-name-of-a-host.a-lon…',
    'button Remove a-long-name-of-a-host.a-long-name-of-a-host.a…',
  ],
  'settings-security': [
    'textbox New passphrase',
    'textbox New passphrase again',
    'button Set passphrase',
    'button Forget all secrets…',
  ],
  'settings-history': [
    'checkbox Keep a history of resets',
    'combobox Keep for',
    'combobox Keep at most',
    'button Open history',
  ],
  'settings-data': [
    'button Import settings file',
    'button Export settings file',
    'DisclosureTriangle Export with statements',
    'textbox New passphrase for the file',
    'textbox The same again',
    'button Export with statements',
  ],
  'settings-about': [
    'link Guide',
    'link What’s new',
    'link Security and privacy',
    'link Roll it out',
    'link For administrators',
    'link Licenses',
    'button Copy diagnostics',
  ],
} as const;

test.each(Object.entries(inSettings))(
  'Tab goes through the state %s in the order in which it is read',
  async (name, order) => {
    const page = await theatre.show(stateNamed(name));
    expect(await tabOrder(page, 'link Set up')).toEqual([...sections, ...order]);
  },
);

/** What Tab comes to in Bulk reset, with a list and with a run. */
const inRuns = {
  'runs-few': [
    'combobox Temp Pass',
    'textbox List',
    'button Choose file',
    'checkbox The first line is a heading',
    'spinbutton Requests at once',
    'spinbutton Requests a second, at most',
    'button Start run',
    'button Take it elsewhere…',
    'DisclosureTriangle 1 line left out, and why',
    'DisclosureTriangle 1 repeated line',
  ],
  'runs-paused': [
    'button All runs',
    'button Resume',
    'button Cancel run',
    'button Export CSV',
    'button Export JSON',
    'button Take it elsewhere…',
    'spinbutton Requests at once',
    'spinbutton Requests a second, at most',
    'combobox Outcome',
  ],
} as const;

test.each(Object.entries(inRuns))(
  'Tab goes through the state %s in the order in which it is read',
  async (name, order) => {
    const page = await theatre.show(stateNamed(name));
    // A run opens with the focus on its heading, to which Tab does not come back.
    await page.keyboard.press('Tab');
    expect(await tabOrder(page, order[0])).toEqual(order);
  },
);
