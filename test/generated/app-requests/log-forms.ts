import { codeForms } from './code-forms';
import { commandForms } from './command-forms';
import { headerForms } from './header-forms';
import {
  bodyOf,
  each,
  type MeantRequest,
  methodOf,
  type RequestForm,
  urlOf,
  withBody,
} from './meant-request';

function okHttp(r: MeantRequest): string[] {
  return [
    `--> ${methodOf(r)} ${urlOf(r)} http/1.1`,
    ...each(r, (n, v) => `${n}: ${v}`, '\n').split('\n'),
    ...withBody(r, (b) => `\n${b}`)
      .split('\n')
      .slice(1),
    `--> END ${methodOf(r)}`,
    `<-- 403 ${urlOf(r)} (93ms)`,
    'content-type: application/json',
    '{"status":403,"code":"temporary_access_duration_limit_exceeded"}',
    '<-- END HTTP',
  ];
}

const prefixed = (prefix: string) => (r: MeantRequest) =>
  okHttp(r)
    .map((line) => prefix + line)
    .join('\n');

function written(forms: readonly RequestForm[], index: number, request: MeantRequest): string {
  return forms[index]?.[1](request) ?? '';
}

/** As apps and systems log it. */
export const logForms: readonly RequestForm[] = [
  ['OkHttp', prefixed('')],
  ['logcat, threadtime', prefixed('11-27 10:00:00.123  4321  4399 D OkHttp  : ')],
  ['logcat, brief', prefixed('D/okhttp.OkHttpClient( 4321): ')],
  [
    'Android Studio',
    prefixed(
      '2026-11-27 10:00:00.123  4321-4399  okhttp.OkHttpClient     com.example.tv               I  ',
    ),
  ],
  ['Xcode console', prefixed('2026-11-27 10:00:00.123456+0000 ExampleTV[4321:98765] [network] ')],
  [
    'os_log stream',
    prefixed(
      '2026-11-27 10:00:00.123456+0000 0x1a2b3c   Default     0x0                  4321   0    ExampleTV: (Network) [com.example.tv:http] ',
    ),
  ],
  [
    'a sentence of an SDK',
    (r) =>
      `[AccessEnabler] Sending ${methodOf(r)} request to ${urlOf(r)} with headers: {${each(r, (n, v) => `${n}=${v}`, ', ')}}${withBody(r, (b) => ` and body: ${b}`)}`,
  ],
  [
    'a dictionary of iOS',
    (r) =>
      `URL: ${urlOf(r)}\nHeaders: [${each(r, (n, v) => `"${n}": "${v}"`, ', ')}]\nBody: ${bodyOf(r) ?? 'nil'}`,
  ],
  [
    'a structured log',
    (r) =>
      JSON.stringify({
        level: 'debug',
        message: `${methodOf(r)} ${urlOf(r)}\n${each(r, (n, v) => `${n}: ${v}`, '\n')}\n\n${bodyOf(r) ?? ''}`,
      }),
  ],
];

/** What tickets and chats do to a text. */
export const wrappedForms: readonly RequestForm[] = [
  [
    'Markdown',
    (r) => `This is the call:\n\n\`\`\`bash\n${written(commandForms, 0, r)}\n\`\`\`\n\nthanks`,
  ],
  ['Jira', (r) => `Steps:\n{code:bash|title=call}\n${written(commandForms, 1, r)}\n{code}\n`],
  ['Jira, no format', (r) => `{noformat}\n${written(headerForms, 0, r)}\n{noformat}`],
  ['a quoted mail', (r) => written(commandForms, 0, r).replace(/^/gmu, '> ')],
  ['curly quotes', (r) => written(commandForms, 0, r).replace(/'([^']*)'/gu, '‘$1’')],
  [
    'HTML entities',
    (r) => written(commandForms, 1, r).replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  ],
  ['a string of JSON', (r) => JSON.stringify(written(commandForms, 0, r))],
  ['a string of JSON, raw HTTP', (r) => JSON.stringify(written(headerForms, 0, r))],
  ['an escaped piece of JSON', (r) => JSON.stringify(written(codeForms, 0, r)).slice(1, -1)],
  ['zero-width characters', (r) => written(headerForms, 0, r).replace(/\r\n/gu, '\u200b\r\n')],
  [
    'wrapped after 72 characters',
    (r) =>
      written(headerForms, 0, r).replace(/^X-Device-Info: .*$/gimu, (line) =>
        line.replace(/(.{72})(?=.{20})/gu, '$1\n'),
      ),
  ],
];
