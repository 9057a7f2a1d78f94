import { expect, test } from 'vitest';
import { recognise } from '../../../src/config/detect-input';

const device = '5c9a1f70-3b2e-4d68-9e41-7ab0c2d4e6f8';
const host = 'https://mgmt.auth-staging.adobe.com';
const path = '/reset-tempass/v3/reset';
const query = `requestor_id=REF30&mvpd_id=TempPass&device_id=${device}`;
const url = `${host}${path}?${query}`;
const jwt = `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIzZjBjNmE1MiIsImlzcyI6ImF1dGguYWRvYmUuY29tIn0.${'sQ7'.repeat(29)}`;

/** Written by hand, after what people paste: one of a kind each. */
const requests: Readonly<Record<string, string>> = {
  'wrapped terminal': `${url.slice(0, 80)}\n${url.slice(80)}`,
  'wrapped mail indent': `Please run\n  curl -X DELETE \\\n   "${url}"\nThanks`,
  'wrapped in quotes': `"${url.slice(0, 90)}\n${url.slice(90)}"`,
  'wrapped at &': url.replaceAll('&', '\n&'),
  'wrapped at & after': url.replaceAll('&', '&\n'),
  'wrapped uuid': `${url.slice(0, -6)}\r\n${url.slice(-6)}`,
  markdown: `1. Run [reset](${url} "title").`,
  'markdown code': `Use \`DELETE ${url}\`.`,
  slack: `<${url}|${url}>`,
  'html text': `<p>DELETE <b>${url.replaceAll('&', '&amp;')}</b></p>`,
  'html pre span': `<span class="s">"${host}${path}?requestor_id=REF30&amp;mvpd_id=TempPass&amp;device_id=${device}"</span>`,
  'python fstring': `requests.delete(f"${url}", headers={"Authorization": f"Bearer {token}"})`,
  'python urlopen': `req = urllib.request.Request("${url}", method="DELETE")`,
  java: `HttpRequest.newBuilder(URI.create("${url}")).DELETE().build();`,
  objc: `[NSURL URLWithString:@"${url}"];`,
  ruby: `Net::HTTP::Delete.new(URI('${url}'))`,
  groovy: `url = '${url}';`,
  wget: `wget --method=DELETE "${url}" -O -`,
  'curl no quotes win': `curl -X DELETE ${url.replaceAll('&', '^&')}`,
  'curl url at param': `curl --request DELETE --url "${url}" \\\n --header 'authorization: Bearer {{token}}'`,
  'nginx log': `203.0.113.9 - - [27/Nov/2026:08:00:00 +0000] "DELETE ${path}?${query} HTTP/1.1" 204 0 "-" "curl/8" mgmt.auth-staging.adobe.com`,
  charles: `Host\tmgmt.auth-staging.adobe.com\nPath\t${path}?${query}\nMethod\tDELETE`,
  fiddler: `DELETE ${url} HTTP/1.1\r\nHost: mgmt.auth-staging.adobe.com\r\n\r\n`,
  'connect proxy then': `CONNECT mgmt.auth-staging.adobe.com:443 HTTP/1.1\nHost: mgmt.auth-staging.adobe.com:443\n\nDELETE ${path}?${query} HTTP/1.1\nHost: mgmt.auth-staging.adobe.com`,
  wireshark: `Hypertext Transfer Protocol\n    DELETE ${path}?${query} HTTP/1.1\\r\\n\n    Host: mgmt.auth-staging.adobe.com\\r\\n\n    [Full request URI: ${url}]`,
  'okhttp log': `I/okhttp.OkHttpClient: --> DELETE ${url}\nI/okhttp.OkHttpClient: Authorization: Bearer x\nI/okhttp.OkHttpClient: --> END DELETE`,
  'json log': JSON.stringify({ msg: `DELETE ${url} -> 204`, level: 'info' }),
  'yaml multi': `request:\n  method: DELETE\n  url: >-\n    ${url}\n`,
  'axios instance': `const api = axios.create({ baseURL: "${host}" });\napi.delete("${path}", { params: { requestor_id: "REF30", mvpd_id: "TempPass", device_id: "${device}" } });`,
  jquery: `$.ajax({ type: 'DELETE', url: '${host}${path}?' + $.param({requestor_id: 'REF30', mvpd_id: 'TempPass', device_id: '${device}'}) })`,
  concat: `var url = "${host}" + "${path}" + "?requestor_id=" + "REF30" + "&mvpd_id=" + "TempPass" + "&device_id=" + "${device}";`,
  concat2: `url = "${host}${path}?requestor_id=REF30" +\n  "&mvpd_id=TempPass" +\n  "&device_id=${device}"`,
  k6: `http.del(\`${host}${path}?${query}\`, null, { headers });`,
  'rest-assured': `given().baseUri("${host}").queryParam("requestor_id", "REF30").queryParam("mvpd_id", "TempPass").queryParam("device_id", "${device}").delete("${path}");`,
  karate: `Given url '${host}'\nAnd path '${path}'\nAnd param requestor_id = 'REF30'\nAnd param mvpd_id = 'TempPass'\nAnd param device_id = '${device}'\nWhen method delete`,
  'httpie session': `http --verify=no DELETE ${host}${path} requestor_id==REF30 mvpd_id==TempPass device_id==${device}`,
  xh: `xh delete mgmt.auth-staging.adobe.com${path} requestor_id==REF30 mvpd_id==TempPass device_id==${device}`,
  'powershell hashtable': `$body = @{\n  requestor_id = 'REF30'\n  mvpd_id = 'TempPass'\n  device_id = '${device}'\n}\nInvoke-RestMethod -Method DELETE -Uri "${host}${path}" -Body $body`,
  jmeter: `<stringProp name="HTTPSampler.domain">mgmt.auth-staging.adobe.com</stringProp><stringProp name="HTTPSampler.path">${path}?${query.replaceAll('&', '&amp;')}</stringProp>`,
  csv: `method,url,status\nDELETE,${url},204`,
  'csv quoted': `"DELETE","${url}","204"`,
  tsv: `DELETE\t${url}\t204`,
  jira: `{noformat}\ncurl -X DELETE '${url}'\n{noformat}`,
  'quoted reply': `> On Friday you wrote:\n>> curl -X DELETE "${url}"\n`,
  japanese: `このURL「${url}」を呼んでください。`,
  chinese: `请调用${url}，然后重启。`,
  german: `Bitte „${url}“ aufrufen.`,
  'env script': `export MGMT="${host}"\nexport REQUESTOR=REF30\nexport MVPD=TempPass\nexport DEVICE=${device}\ncurl -X DELETE "\${MGMT}${path}?requestor_id=\${REQUESTOR}&mvpd_id=\${MVPD}&device_id=\${DEVICE}"`,
  'ps vars': `$mgmt = "${host}"\n$dev = "${device}"\nirm -Method Delete "$mgmt${path}?requestor_id=REF30&mvpd_id=TempPass&device_id=$dev"`,
  'cmd vars': `set MGMT=${host}\r\nset DEV=${device}\r\ncurl -X DELETE "%MGMT%${path}?requestor_id=REF30&mvpd_id=TempPass&device_id=%DEV%"`,
  'insomnia json': JSON.stringify({
    _type: 'request',
    method: 'DELETE',
    url: `${host}${path}`,
    parameters: [
      { name: 'requestor_id', value: 'REF30' },
      { name: 'mvpd_id', value: 'TempPass' },
      { id: 'x', name: 'device_id', value: device },
    ],
  }),
  'har reverse': JSON.stringify({
    url: `${host}${path}`,
    queryString: [
      { value: 'REF30', name: 'requestor_id' },
      { value: 'TempPass', name: 'mvpd_id' },
      { value: device, name: 'device_id' },
    ],
  }),
  'devtools payload': `Request URL:\n${host}${path}\nrequestor_id\nREF30\nmvpd_id\nTempPass\ndevice_id\n${device}`,
};

test.each(Object.entries(requests))('the sample reset is read from: %s', async (_, text) => {
  expect(await recognise(text)).toMatchObject({
    ok: true,
    value: {
      kind: 'resetRequest',
      request: {
        environment: { kind: 'release-staging' },
        requestorId: 'REF30',
        mvpdId: 'TempPass',
        deviceId: device,
      },
    },
  });
});

const statements: Readonly<Record<string, string>> = {
  'gradle kts': `buildConfigField("String", "SOFTWARE_STATEMENT", "\\"${jwt}\\"")`,
  properties: `adobe.softwareStatement = ${jwt}`,
  'swift dict': `["softwareStatement": "${jwt}"]`,
  xcconfig: `SOFTWARE_STATEMENT = ${jwt}`,
  'plist array': `<key>softwareStatement</key><array><string>${jwt}</string></array>`,
  'json array': `{"softwareStatements": ["${jwt}"]}`,
  docker: `ENV SOFTWARE_STATEMENT ${jwt}`,
  'docker run': `docker run -e SOFTWARE_STATEMENT=${jwt} img`,
  helm: `--set softwareStatement=${jwt}`,
  'js default': `const softwareStatement = process.env.SOFTWARE_STATEMENT || '${jwt}';`,
  'ts enum': `SoftwareStatement = '${jwt}',`,
  'php const': `define('SOFTWARE_STATEMENT', '${jwt}');`,
  'java map': `put("software_statement", "${jwt}")`,
  form: `software_statement=${jwt}&redirect_uri=x`,
  'roku manifest': `software_statement=${jwt}`,
  'md bold': `**Software statement:** \`${jwt}\``,
  'label newline': `Software Statement\n${jwt}\n`,
  german: `Softwarestatement: ${jwt}`,
  sealed: `softwareStatement: !secret ${jwt}`,
  'two same': `A_SOFTWARE_STATEMENT=${jwt}\nB_SOFTWARE_STATEMENT=${jwt}`,
  brs: `m.softwareStatement = "${jwt}"`,
  'json escaped dots': `{\\"software_statement\\":\\"${jwt}\\"}`,
  email: `Hi,\n\nhere is the software statement:\n\n${jwt}\n\nRegards`,
  heredoc: `SOFTWARE_STATEMENT=$(cat <<EOF\n${jwt}\nEOF\n)`,
  'xml attr': `<config softwareStatement="${jwt}"/>`,
};

test.each(Object.entries(statements))('the sample statement is read from: %s', async (_, text) => {
  expect(await recognise(text)).toMatchObject({ ok: true, value: { statement: jwt } });
});

/** What scripts, documents and logs have in place of an ID. */
const noIds = [
  `\${DEVICE_ID:?missing}`,
  '$DEVICE',
  '<device id here>',
  '[DEVICE-ID]',
  '{{$guid}}',
  '{{ .Values.device }}',
  '%DEVICE%',
  '%%DEVICE%%',
  '@deviceId',
  `\${{inputs.device}}`,
  '$((1))',
  '`cat id`',
  'DEVICE_ID_HERE',
  'your_device_id',
  'xxx-xxx',
  '__DEVICE_ID__',
  '#DEVICE#',
  '~deviceId~',
  '...',
  '…',
  '5c9a1f70…',
  '5c9a1f70-****',
  '5c9a1f70-3b2e-[...]',
  '5c9a1f70 [...]',
  'device_id_goes_here',
  'THE_DEVICE_ID',
  'null',
  'undefined',
  '%7Bdevice_id%7D',
  '%24%7Bid%7D',
  '&lt;id&gt;',
  '5c9a1f70-3b2e-4d68-9e41-xxxxxxxxxxxx',
  '(null)',
  'nil',
  'DEVICE-ID',
  '5c9a1f70-3b2e-4d68 (cut)',
  '5c9a1f70-3b2e (…)',
  '5c9a1f70-3b2e <more>',
  '5c9a1f70-3b2e-4d68-9e41-7ab0c2d4e6f8_TRUNCATED',
  '5c9a1f…e6f8',
  '<DEVICE_ID from the app>',
  '$deviceId.toString()',
  '{device-id}',
  "' + deviceId + '",
  '" + deviceId + "',
  '" & deviceId & "',
  '" . $id . "',
  '{0}',
  '%@',
  '%1$s',
  `\${1}`,
  '$*',
  '?',
];

test.each(noIds)('%s is no device ID', async (value) => {
  const address = `${host}${path}?requestor_id=REF30&mvpd_id=TempPass&device_id=${value}`;
  for (const text of [`curl -X DELETE "${address}"`, `DELETE ${address}`]) {
    const read = await recognise(text);
    const request = read.ok && read.value.kind === 'resetRequest' ? read.value.request : undefined;
    expect({ text, deviceId: request?.deviceId }).toEqual({ text, deviceId: undefined });
  }
});
