import type { TextCase } from './case';
import type { Random } from './random';
import { uuid } from './value-shapes';

export const requestorIds = [
  'REF30',
  'DEMOCH',
  'NEWS24',
  'SPORT1',
  'KIDSTV',
  'MovieTime',
  'cable_9',
];
export const mvpdIds = [
  'TempPass',
  'TempPass_TEST40',
  'TempPass_DEMO24',
  'flexibleTempPass',
  'TempPass_WEEKEND_2',
  'TempPass-NEWS',
];

/** A way in which a text names a requestor and an MVPD. */
export interface NamesForm {
  readonly name: string;
  readonly write: (requestor: string, mvpd: string) => string;
}

export const sideBySide: readonly NamesForm[] = [
  { name: 'query', write: (r, m) => `/reset?requestor_id=${r}&mvpd_id=${m}&x=1` },
  { name: 'json', write: (r, m) => `{"requestorId":"${r}","mvpdId":"${m}"}` },
  { name: 'snake', write: (r, m) => `{\n  "requestor_id": "${r}",\n  "mvpd_id": "${m}"\n}` },
  { name: 'lines', write: (r, m) => `Requestor: ${r}\nMVPD: ${m}` },
  { name: 'ids', write: (r, m) => `Requestor ID: ${r}\nMVPD ID: ${m}` },
  { name: 'service provider', write: (r, m) => `serviceProvider=${r} mvpd=${m}` },
  { name: 'path', write: (r, m) => `GET /api/v2/${r}/profiles/${m} HTTP/1.1` },
  { name: 'aligned', write: (r, m) => `Requestor ID:         ${r}\nMVPD ID:              ${m}` },
  { name: 'markdown', write: (r, m) => `| Requestor | MVPD |\n|---|---|\n| ${r} | ${m} |` },
  { name: 'csv', write: (r, m) => `requestor_id,mvpd_id\n${r},${m}` },
  { name: 'xml', write: (r, m) => `<requestorId>${r}</requestorId><mvpdId>${m}</mvpdId>` },
  { name: 'yaml', write: (r, m) => `requestor: ${r}\nmvpd: ${m}` },
];

export const inObjects: readonly NamesForm[] = [
  {
    name: 'json',
    write: (r, m) => `{"requestor": {"id": "${r}", "name": "News"}, "mvpd": {"id": "${m}"}}`,
  },
  {
    name: 'json on lines',
    write: (r, m) =>
      `{\n  "mvpd": {\n    "name": "Trial",\n    "id": "${m}"\n  },\n  "requestor": {\n    "id": "${r}"\n  }\n}`,
  },
  {
    name: 'service provider',
    write: (r, m) => `{"serviceProvider":{"id":"${r}"},"mvpd":{"id":"${m}","displayName":"Trial"}}`,
  },
  { name: 'value', write: (r, m) => `{"requestor_id": {"S": "${r}"}, "mvpd_id": {"S": "${m}"}}` },
  { name: 'yaml', write: (r, m) => `requestor:\n  id: ${r}\nmvpd:\n  id: ${m}` },
  {
    name: 'xml',
    write: (r, m) => `<requestor><id>${r}</id></requestor><mvpd><id>${m}</id></mvpd>`,
  },
  { name: 'xml attribute', write: (r, m) => `<requestor id="${r}"/><mvpd id="${m}"/>` },
  { name: 'printed', write: (r, m) => `Requestor{id=${r}}, Mvpd{id=${m}}` },
];

export const inCalls: readonly NamesForm[] = [
  { name: 'setter', write: (r, m) => `setRequestor("${r}"); setMvpd("${m}");` },
  { name: 'put', write: (r, m) => `put("requestor_id", "${r}");\nput("mvpd_id", "${m}");` },
  { name: 'arguments', write: (r, m) => `Trial(requestorId: "${r}", mvpdId: "${m}")` },
  { name: 'hash rocket', write: (r, m) => `{"requestor" => "${r}", "mvpd" => "${m}"}` },
  { name: 'to', write: (r, m) => `mapOf("requestor_id" to "${r}", "mvpd_id" to "${m}")` },
];

export const inBrackets: readonly NamesForm[] = [
  { name: 'German', write: (r, m) => `Anbieter (requestor): ${r}\nTV-Anbieter (mvpd): ${m}` },
  { name: 'German IDs', write: (r, m) => `Sender (requestor_id): ${r}\nBetreiber (mvpd_id): ${m}` },
  { name: 'French', write: (r, m) => `Chaîne (requestor) : ${r}\nFournisseur (mvpd) : ${m}` },
  { name: 'Spanish', write: (r, m) => `Canal (requestor id): ${r}\nOperador (MVPD): ${m}` },
  { name: 'Japanese', write: (r, m) => `チャンネル（requestor）：${r}\n事業者（mvpd）：${m}` },
  { name: 'square', write: (r, m) => `Channel [requestor]: ${r}\nProvider [mvpd]: ${m}` },
];

export const asProgrammer: readonly NamesForm[] = [
  { name: 'line', write: (r, m) => `Programmer ID: ${r}\nMVPD ID: ${m}` },
  { name: 'key', write: (r, m) => `programmer_id=${r} mvpd_id=${m}` },
  { name: 'camel', write: (r, m) => `{"programmerId":"${r}","mvpdId":"${m}"}` },
];

/** A Temp Pass that a sentence or a log names without any label. */
export const bareTempPass: readonly NamesForm[] = [
  { name: 'sentence', write: (_, m) => `The trial of ${m} ended too early.` },
  { name: 'log', write: (r, m) => `INFO Resetting ${m} for requestor ${r}` },
  { name: 'log with mvpd', write: (r, m) => `INFO Resetting for mvpd ${m} requestor ${r}` },
  { name: 'backticks', write: (_, m) => `Can somebody reset \`${m}\`?` },
  { name: 'brackets', write: (_, m) => `10:02 profile loaded (${m}), expires in 5 min` },
  { name: 'list', write: (_, m) => `providers: Cable_One, ${m}` },
];

/** Words beside "Temp Pass", "MVPD" and "requestor" that are no IDs. */
export const withoutNames: readonly string[] = [
  'Temp Pass – QA notes',
  'Temp pass: expired',
  'Temp Pass: active',
  'Temp Pass status: used',
  '<mvpd_id></code> or <requestor_id>',
  'mvpd_id: string, required',
  'requestor_id: string (required)',
  'mvpd: unknown',
  'requestor: none',
  'MVPD: not selected',
  'MVPD: {{mvpd_id}}',
  'const requestor = getRequestor();',
  'mvpd = selectedMvpd',
  'Requester: jdoe',
  'Programmer: Jane',
  'programmer = jane.doe',
  '{"programmer":"Doe"}',
  'event=TempPass_expired',
  'INFO TempPass_started',
  "track('TempPass-reset-clicked')",
  'requestor_id=$REQUESTOR_ID&mvpd_id=$MVPD_ID',
  'requestor_id=<REQUESTOR_ID>&mvpd_id=<MVPD_ID>',
  '"mvpd": null, "requestor": null',
  'The requestor is missing in this request.',
  'MVPD picker opened',
  'The MVPD and the requestor have to match.',
  'Requestor ID: your requestor ID',
  'Temp Pass: how it works',
  'MVPD: …',
  'mvpd_id | requestor_id\n--- | ---',
  'const mvpdId = config.mvpdId;',
  'requestor: Requestor;',
];

/** A device ID beside the names, so that the case is about a page as people have it. */
export function withDevice(text: string, random: Random): Pick<TextCase, 'text' | 'ids'> {
  const id = uuid(random);
  return random.below(2) === 0
    ? { text: `Device ID: ${id}\n${text}`, ids: [id] }
    : { text: `${text}\nDevice ID: ${id}`, ids: [id] };
}
