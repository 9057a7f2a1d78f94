import { type Form, repeated } from './form';

const once = encodeURIComponent;
const twice = (text: string) => once(once(text));
const pair = ({ name, value }: { name: string; value: string }) => `${once(name)}=${once(value)}`;

export const queryForms: readonly Form[] = [
  repeated('address', 'key', pair, (fields) => `https://tv.test.example/play?${fields.join('&')}`),
  repeated(
    'path',
    'key',
    pair,
    (fields) => `GET /v1/start?lang=en&${fields.join('&')}&x=1 HTTP/1.1`,
  ),
  repeated(
    'fragment',
    'key',
    pair,
    (fields) => `https://tv.test.example/#/about?${fields.join('&')}`,
  ),
  repeated('form', 'key', pair, (fields) => fields.join('&')),
  repeated(
    'in HTML',
    'key',
    pair,
    (fields) => `https://tv.test.example/play?${fields.join('&amp;')}`,
  ),
  repeated(
    'in JSON',
    'key',
    pair,
    (fields) => `{"url":"https:\\/\\/tv.test.example\\/play?${fields.join('&')}"}`,
  ),
  repeated(
    'escaped ampersand',
    'key',
    pair,
    (fields) => `{"url":"https://tv.test.example/play?${fields.join('\\u0026')}"}`,
  ),
  repeated(
    'parameters on lines',
    'key',
    pair,
    (fields) => `Query string:\n  ${fields.join('\n  ')}`,
  ),
];

export const encodedQueryForms: readonly Form[] = [
  repeated(
    'redirect',
    'key',
    pair,
    (fields) => `/login?next=${once(`https://tv.test.example/play?${fields.join('&')}`)}`,
  ),
  repeated(
    'redirect twice',
    'key',
    pair,
    (fields) => `/login?next=${twice(`https://tv.test.example/play?${fields.join('&')}`)}`,
  ),
  repeated(
    'JSON',
    'key',
    ({ name, value }) => `"${name}":"${value}"`,
    (fields) => `/event?data=${once(`{${fields.join(',')}}`)}&t=1`,
  ),
  repeated(
    'JSON twice',
    'key',
    ({ name, value }) => `"${name}":"${value}"`,
    (fields) => `/event?data=${twice(`{${fields.join(',')}}`)}`,
  ),
  repeated(
    'spaces',
    'key',
    ({ name, value }) => `"${name}": "${value}"`,
    (fields) => `payload=${once(`{ ${fields.join(', ')} }`)}`,
  ),
];
