import { expect, test } from 'vitest';
import { joinsIn, putTogether } from './put-together';

/** Rooms that draw, or say something to people. */
const rooms = ['background', 'confirm', 'devices', 'history', 'popup', 'runs', 'settings', 'text'];
const all = [...rooms, 'try-out', 'ui', 'view'].flatMap((room) => putTogether(`src/${room}`));

/** What nobody reads as a sentence, by its file: keys of a map, what is searched, names, headers. */
const noSentences = [
  'src/background/history/import-log.ts: `{environment.kind} {requestorId} {mvpdId}`',
  "src/background/notifications/reset-notice.ts: [failure.status, failure.error ?? failure.code].filter(Boolean).join(' ')",
  'src/background/secrets/vault.ts: `{id} {crypto.randomUUID()}`',
  'src/background/trials/following/follow-trials.ts: `{tempPassId} {deviceId}`',
  'src/background/trials/following/follow-trials.ts: `{id} {deviceId}`',
  "src/popup/form/DeviceIdField.tsx: `{name ?? ''} {deviceId}`",
  "src/popup/form/KeyField.tsx: `{entered.hash} {device?.deviceId ?? ''}`",
  // Lines for a ticket, which are read by programs too.
  'src/settings/about/diagnostics.ts: `{name}: {said}`',
  'src/settings/about/diagnostics.ts: `{key} {policy[key].length}`',
  'src/text/failure-report.ts: `{name}: {withoutAddresses(redact(inOneLine(said)))}`',
  // A label, with its colon, and what it is of.
  "src/settings/applications/ApplicationFacts.tsx: {t('settings_scopes')}…{scopes === undefined && t('settings_scopesUnknown')}",
  "src/settings/applications/ApplicationFacts.tsx: scopes.join(' ')",
  "src/settings/devices/filter.ts: [name, deviceId, kind, lastWith].join(' ')",
  'src/settings/temp-passes/MvpdField.tsx: `{showsAll} {configuration?.readAt}`',
  "src/settings/temp-passes/list/groups.ts: [...words, environmentName(environment.kind)].join(' ')",
  "src/text/device-info-name.ts: [osName, osVersion].filter((one) => one !== '').join(' ')",
  'src/view/device-info/DeviceInfoPreview.tsx: `{headerName}: {header}`',
  "src/view/temp-pass/TempPassPicker.tsx: words.join(' ')",
];

test('no page puts a sentence together from texts', () => {
  expect(all.toSorted()).toEqual(noSentences.toSorted());
});

test.each([
  ['two sentences of a text', "const said = [t('one'), t('other')].join(' ');"],
  ['a title and an advice', 'const said = `{title}. {advice}`;'.replaceAll('{', '${')],
  ['a name and a place', 'const said = `{name}, {place}`;'.replaceAll('{', '${')],
  ['a title before what is counted', 'const seen = <p>{title}. <span>{left}</span></p>;'],
  ['two texts in a paragraph', "const seen = <p>{t('one')} {t('other')}</p>;"],
  [
    'one that is there or not',
    "const seen = (\n  <p>\n    {t('one')}{' '}\n    {isMore && t('other')}\n  </p>\n);",
  ],
])('%s would be found', (_, source) => {
  expect(joinsIn('page.tsx', source)).toHaveLength(1);
});
