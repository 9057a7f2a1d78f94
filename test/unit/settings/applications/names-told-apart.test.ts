import * as v from 'valibot';
import { expect, test } from 'vitest';
import { namesToldApart } from '../../../../src/settings/applications/names-told-apart';
import { registeredApplicationSchema } from '../../../../src/storage/applications';
import { formatDateTime } from '../../../../src/text/format';
import { t } from '../../../../src/text/t';

const application = (known: object = {}) =>
  v.parse(registeredApplicationSchema, {
    id: crypto.randomUUID(),
    name: '',
    environment: { kind: 'release-staging' },
    credential: 'statement',
    ...known,
  });
const plain = namesToldApart([application()]);

test('a name that only one has stays as it is', () => {
  expect(namesToldApart([application({ name: 'One' }), application({ name: 'Two' })])).toEqual([
    'One',
    'Two',
  ]);
});

test('without a name, what they are tells them apart', () => {
  expect(namesToldApart([application(), application({ credential: 'token' })])).toEqual([
    `${plain} · ${t('label_softwareStatement')}`,
    `${plain} · ${t('label_accessToken')}`,
  ]);
});

test('else what Adobe calls them, or when they were registered', () => {
  const [one, two] = namesToldApart([
    application({ registeredAt: 1_000 }),
    application({ registeredAt: 86_401_000 }),
  ]);
  expect(one).toContain(formatDateTime(new Date(1_000)));
  expect(two).toContain(formatDateTime(new Date(86_401_000)));
  const called = [application({ clientName: 'A' }), application({ clientName: 'B' })];
  expect(new Set(namesToldApart(called)).size).toBe(2);
});

test('where nothing tells them apart, a number does', () => {
  const names = namesToldApart([application(), application(), application()]);
  expect(new Set(names).size).toBe(3);
  expect(names[2]).toMatch(/ 3$/u);
});
