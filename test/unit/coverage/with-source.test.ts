import { expect, test } from 'vitest';
import { withSource } from '../../../scripts/coverage/with-source';

const source = 'function called() {}\nfunction idle() {}\ncalled();\n';
const called = {
  functionName: 'called',
  isBlockCoverage: true,
  ranges: [{ startOffset: 9, endOffset: 20, count: 3 }],
};
const script = { scriptId: '1', url: 'chrome-extension://id/a.js' };

test('a later count that names one function says of all others that they did not run', () => {
  const { functions } = withSource({ ...script, functions: [called] }, source);
  expect(functions).toEqual([
    {
      functionName: '',
      isBlockCoverage: true,
      ranges: [{ startOffset: 0, endOffset: source.length, count: 0 }],
    },
    called,
  ]);
});

test('a count that names the script as a whole stays as it is', () => {
  const whole = {
    functionName: '',
    isBlockCoverage: true,
    ranges: [{ startOffset: 0, endOffset: source.length, count: 1 }],
  };
  const given = { ...script, functions: [whole, called] };
  expect(withSource(given, source)).toEqual({ ...given, source });
});
