import { expect, test } from 'vitest';
import { parseDeviceId } from '../../../src/pass/ids/device-id';
import { parseOptionalParameter } from '../../../src/pass/ids/optional-parameter';
import { parseMvpdId } from '../../../src/pass/ids/temp-pass';
import {
  nameRefusalWords,
  optionalParameterRefusalWords,
  pastedRefusalWords,
  refusalWords,
} from '../../../src/text/refusals';
import { t } from '../../../src/text/t';

test.each([
  ['', t('nameRefusal_empty')],
  ['all', t('nameRefusal_all')],
  ['JTIw', t('nameRefusal_blank')],
  ['..', t('nameRefusal_dots')],
  ['Temp&Pass', t('refusal_contains', { character: '&' })],
  ['Temp\u200bPass', t('refusal_invisibleCharacter')],
])('an MVPD ID %j is refused with “%s”', (text, words) => {
  const read = parseMvpdId(text);
  expect(!read.ok && nameRefusalWords(read.error)).toBe(words);
});

test.each([
  ['all', t('optionalRefusal_all')],
  ['%20', t('optionalRefusal_blank')],
  ['tv&device_id=all', t('optionalRefusal_parameter')],
  ['x'.repeat(1_025), t('optionalRefusal_tooLong')],
  ['tv#1', t('refusal_contains', { character: '#' })],
  ['t\u0007v', t('refusal_invisibleCharacter')],
])('an optional parameter %j is refused with “%s”', (text, words) => {
  const read = parseOptionalParameter(text);
  expect(!read.ok && optionalParameterRefusalWords(read.error)).toBe(words);
});

test.each([
  ['all', t('refusal_all')],
  ['stb#4711', t('refusal_contains', { character: '#' })],
])('a device ID %j is refused with “%s”', (text, words) => {
  const read = parseDeviceId(text);
  expect(!read.ok && refusalWords(read.error)).toBe(words);
});

test('a settings file that is broken is refused with where it is, where that is known', () => {
  const path = 'tempPasses[0].kind';
  expect(pastedRefusalWords({ kind: 'broken', path })).toBe(t('pasted_broken', { path }));
  expect(pastedRefusalWords({ kind: 'broken', path: '' })).toBe(t('pasted_brokenFile'));
  expect(pastedRefusalWords({ kind: 'unknown' })).toBe(t('pasted_unknown'));
});
