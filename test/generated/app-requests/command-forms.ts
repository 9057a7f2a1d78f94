import { each, methodOf, pathOf, type RequestForm, urlOf, withBody } from './meant-request';

const escaped = (text: string) => text.replaceAll('"', '\\"');
const caret = (text: string) => text.replace(/["^&%<>|{}[\]]/gu, '^$&').replaceAll('^"', '^\\^"');
const backtick = (text: string) => text.replaceAll('"', '`"');

/** As shells take them. */
export const commandForms: readonly RequestForm[] = [
  [
    'curl, POSIX',
    (r) =>
      `curl '${urlOf(r)}' \\\n${each(r, (n, v) => `  -H '${n}: ${v}'`, ' \\\n')}${withBody(r, (b) => ` \\\n  --data-raw '${b}'`)}`,
  ],
  [
    'curl on one line, headers first',
    (r) =>
      `$ curl -s -X ${methodOf(r)} ${each(r, (n, v) => `-H "${n}: ${v}"`, ' ')} ${withBody(r, (b) => `-d "${escaped(b)}" `)}${urlOf(r)} | jq .`,
  ],
  [
    'curl with long options',
    (r) =>
      `curl --location --request ${methodOf(r)} "${urlOf(r)}" ${each(r, (n, v) => `--header="${n}: ${v}"`, ' ')}${withBody(r, (b) => ` --json '${b}'`)}`,
  ],
  [
    'curl with a cookie of its own',
    (r) =>
      `curl '${urlOf(r)}' -b 'ADOBEID=c00k1e-0f-qa' ${each(r, (n, v) => `-H $'${n}: ${v}'`, ' ')}${withBody(r, (b) => ` --data-binary $'${b}'`)} --compressed`,
  ],
  [
    'curl, cmd',
    (r) =>
      `curl --request ${methodOf(r)} ^"${urlOf(r)}^" ^\r\n${each(r, (n, v) => `  -H ^"${caret(`${n}: ${v}`)}^"`, ' ^\r\n')}${withBody(r, (b) => ` ^\r\n  --data-raw ^"${caret(b)}^"`)}`,
  ],
  [
    'curl.exe, PowerShell',
    (r) =>
      `curl.exe -X ${methodOf(r)} "${urlOf(r)}" \`\n${each(r, (n, v) => `  -H "${n}: ${v}"`, ' `\n')}${withBody(r, (b) => ` \`\n  -d '${b}'`)}`,
  ],
  [
    'curl with variables set above',
    (r) =>
      `HOST=${r.base}\nDEVICE="${each(r, (n, v) => (n === 'AP-Device-Identifier' ? v : ''), '')}"\ncurl "$HOST${pathOf(r)}" ${each(r, (n, v) => `-H "${n}: ${n === 'AP-Device-Identifier' ? '$DEVICE' : v}"`, ' ')}${withBody(r, (b) => ` -d '${b}'`)}`,
  ],
  [
    'wget',
    (r) =>
      `wget -qO- --method=${methodOf(r)} ${each(r, (n, v) => `--header='${n}: ${v}'`, ' ')}${withBody(r, (b) => ` --body-data='${b}'`)} '${urlOf(r)}'`,
  ],
  [
    'HTTPie',
    (r) =>
      `http ${methodOf(r)} ${urlOf(r)} ${each(r, (n, v) => `'${n}:${v}'`, ' \\\n  ')}${withBody(r, (b) => ` resources:='${JSON.stringify(JSON.parse(b).resources)}'`)}`,
  ],
  [
    'HTTPie with a raw body',
    (r) =>
      `https --follow ${methodOf(r)} '${urlOf(r)}' ${each(r, (n, v) => `${n}:"${v}"`, ' ')}${withBody(r, (b) => ` --raw '${b}'`)}`,
  ],
  [
    'Invoke-WebRequest, as DevTools copy it',
    (r) =>
      `$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession\nInvoke-WebRequest -UseBasicParsing -Uri "${urlOf(r)}" \`\n-Method "${methodOf(r)}" \`\n-WebSession $session \`\n-Headers @{\n${each(r, (n, v) => `  "${n}"="${v}"`, '\n')}\n}${withBody(r, (b) => ` \`\n-ContentType "application/json" \`\n-Body "${backtick(b)}"`)}`,
  ],
  [
    'Invoke-RestMethod with headers above',
    (r) =>
      `$headers = @{\n${each(r, (n, v) => `  '${n}' = '${v}'`, '\n')}\n}\nInvoke-RestMethod -Method ${methodOf(r)} -Uri '${urlOf(r)}' -Headers $headers${withBody(r, (b) => ` -Body '${b}'`)}`,
  ],
];
