import { type Form, single } from './form';

/** An object `device` whose member is the ID. */
export const nestedForms: readonly Form[] = [
  single('yaml', 'key', ({ value }) => `device:\n  id: ${value}`),
  single(
    'yaml, not first',
    'key',
    ({ value }) => `device:\n  model: AFTKA\n  os: "7.1"\n  id: ${value}\n  name: TV`,
  ),
  single('yaml in quotes', 'key', ({ value }) => `device:\n    id: "${value}"\n    type: roku`),
  single(
    'yaml deeper',
    'key',
    ({ value }) => `client:\n  device:\n    identifier: ${value}\n  app: x`,
  ),
  single('toml', 'key', ({ value }) => `[device]\nid = "${value}"\nmodel = "x"`),
  single('ini', 'key', ({ value }) => `[device]\nmodel=AFTKA\nid=${value}`),
  single('json', 'key', ({ value }) => `{"device": {"model": "AFTKA", "id": "${value}"}}`),
  single(
    'json on lines',
    'key',
    ({ value }) =>
      `{\n  "device": {\n    "name": "TV",\n    "id": "${value}",\n    "os": "7"\n  }\n}`,
  ),
  single('json id in an object', 'key', ({ value }) => `{"device": {"id": {"value": "${value}"}}}`),
  single('json info', 'key', ({ value }) => `{"deviceInfo": {"id": "${value}", "os": "7"}}`),
  single('indented text', 'words', ({ value }) => `Device\n  Model: AFTKA\n  ID: ${value}`),
];
