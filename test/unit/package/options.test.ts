import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readOptions } from '../../../scripts/package/options';

test('without options, both browsers’ packages are built into packages, with no key', () => {
  expect(readOptions([], {})).toEqual({
    out: resolve('packages'),
    key: undefined,
    baseUrl: undefined,
    asBuilt: false,
  });
});

test('key and address come from the command line before the environment', () => {
  const env = { SIGNING_KEY: '/keys/env.pem', UPDATE_BASE_URL: 'https://env.example/' };
  expect(readOptions([], env)).toMatchObject({
    key: resolve('/keys/env.pem'),
    baseUrl: 'https://env.example',
  });
  const args = ['--key', '/keys/mine.pem', '--base-url', 'https://mine.example/rtp//'];
  expect(readOptions(args, env)).toMatchObject({
    key: resolve('/keys/mine.pem'),
    baseUrl: 'https://mine.example/rtp',
  });
  expect(readOptions([], { SIGNING_KEY: '', UPDATE_BASE_URL: '' })).toMatchObject({
    key: undefined,
    baseUrl: undefined,
  });
});

test.each(['http://example.com', 'ftp://example.com', 'example.com', 'https://a.example/?x=1'])(
  'an address from which no browser takes updates is refused: %s',
  (url) => {
    expect(() => readOptions(['--base-url', url], {})).toThrow();
  },
);

test('an unknown option is refused', () => {
  expect(() => readOptions(['--sign'], {})).toThrow('--sign');
});
