import { type Form, repeated, single } from './form';

/** What objects print of themselves. */
export const printedForms: readonly Form[] = [
  single('device in braces', 'key', ({ value }) => `Device{model=AFTKA, id=${value}, os=7}`),
  single('device in brackets', 'key', ({ value }) => `Device(id=${value}, model=AFTKA)`),
  single('device in quotes', 'key', ({ value }) => `Device{id='${value}', model='AFTKA'}`),
  single('value class', 'key', ({ name, value }) => `${name}=DeviceId(value=${value}), os=7`),
  single('raw value', 'key', ({ name, value }) => `${name}: App.DeviceId(rawValue: "${value}")`),
  single('struct', 'key', ({ name, value }) => `${name}: DeviceId { value: "${value}" }`),
  single('xdebug', 'key', ({ name, value }) => `'${name}' => string '${value}' (length=36)`),
  repeated(
    'fields',
    'key',
    ({ name, value }) => `${name}=${value}`,
    (fields) => `Info(${fields.join(', ')})`,
  ),
  repeated(
    'fields in quotes',
    'key',
    ({ name, value }) => `${name}='${value}'`,
    (fields) => `Info{${fields.join(', ')}}`,
  ),
  repeated(
    'record',
    'key',
    ({ name, value }) => `${name}=${value}`,
    (fields) => `Info[${fields.join(', ')}]`,
  ),
  repeated(
    'address',
    'key',
    ({ name, value }) => `${name}: ${value}`,
    (fields) => `<Info: 0x600003b1c2a0; ${fields.join('; ')}>`,
  ),
  repeated(
    'optional',
    'key',
    ({ name, value }) => `${name}: Optional("${value}")`,
    (fields) => `Info(${fields.join(', ')})`,
  ),
  repeated(
    'plist dump',
    'key',
    ({ name, value }) => `    ${name} = "${value}";`,
    (fields) => `{\n${fields.join('\n')}\n}`,
  ),
  repeated(
    'bundle',
    'key',
    ({ name, value }) => `${name}=${value}`,
    (fields) => `Bundle[{${fields.join(', ')}}]`,
  ),
];
