import { type Form, single } from './form';

/** Commands and requests that carry the name and the value. */
export const commandForms: readonly Form[] = [
  single(
    'curl header',
    'key',
    ({ name, value }) => `curl https://tv.test.example -H "${name}: ${value}" -X POST`,
  ),
  single(
    'curl form',
    'key',
    ({ name, value }) => `curl https://tv.test.example --data-urlencode '${name}=${value}'`,
  ),
  single(
    'curl data',
    'key',
    ({ name, value }) => `curl https://tv.test.example -d '{"${name}":"${value}"}'`,
  ),
  single(
    'curl data, escaped',
    'key',
    ({ name, value }) => `curl https://tv.test.example -d "{\\"${name}\\": \\"${value}\\"}"`,
  ),
  single(
    'powershell',
    'key',
    ({ name, value }) => `Invoke-RestMethod -Uri $u -Headers @{ "${name}" = "${value}" }`,
  ),
  single(
    'powershell body',
    'key',
    ({ name, value }) => `$body = @{\n  '${name}' = '${value}'\n} | ConvertTo-Json`,
  ),
  single(
    'fetch',
    'key',
    ({ name, value }) =>
      `fetch("https://tv.test.example", {\n  "headers": {\n    "${name}": "${value}"\n  }\n});`,
  ),
  single('axios', 'key', ({ name, value }) => `axios.post(url, { '${name}': '${value}' })`),
  single('httpie', 'key', ({ name, value }) => `http DELETE tv.test.example ${name}==${value}`),
  single(
    'option',
    'key',
    ({ name, value }) => `./player --${name.replaceAll(/[._]/gu, '-')} ${value} --verbose`,
  ),
  single(
    'option with equals',
    'key',
    ({ name, value }) => `./player --${name.replaceAll(/[._]/gu, '-')}=${value} --verbose`,
  ),
  single('java property', 'key', ({ name, value }) => `java -D${name}=${value} -jar app.jar`),
  single(
    'intent',
    'key',
    ({ name, value }) => `adb shell am start -n tv.test/.Main --es ${name} ${value}`,
  ),
  single(
    'intent in quotes',
    'key',
    ({ name, value }) => `adb shell am start -n tv.test/.Main --es "${name}" "${value}"`,
  ),
];
