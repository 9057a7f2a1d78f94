import { expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import {
  formatDuration,
  formatList,
  formatMinutes,
  formatSentence,
  formatTime,
  formatWhenShort,
} from '../../../src/text/format';
import { inRegion } from '../../../src/text/locale';
import { t } from '../../../src/text/t';

test('values go to their names, whatever their order', () => {
  const { message } = messages.page_save;
  expect(message.indexOf('REQUESTOR')).toBeLessThan(message.indexOf('MVPD'));
  const said = 'Save REF30 · TempPass';
  expect(t('page_save', { requestor: 'REF30', mvpd: 'TempPass' })).toBe(said);
  expect(t('page_save', { mvpd: 'TempPass', requestor: 'REF30' })).toBe(said);
});

test('what looks like a value in a value is left as it is', () => {
  expect(t('config_removed', { name: '$1 $NAME$ $$ $&' })).toBe('Removed $1 $NAME$ $$ $&.');
});

test('a number chooses the form and is written as the language writes it', () => {
  expect(t('trial_titlesLeft', { count: 0 })).toBe('0 titles left');
  expect(t('trial_titlesLeft', { count: 1 })).toBe('1 title left');
  expect(t('trial_titlesLeft', { count: 2 })).toBe('2 titles left');
  expect(t('page_more', { count: 1_234 })).toBe('and 1,234 more on the page');
});

test('numbers and dates are in the language of the texts, and of the region of the browser', () => {
  expect(inRegion('en', 'de-DE')).toBe('en-DE');
  expect(inRegion('en', 'en-GB')).toBe('en-GB');
  expect(inRegion('en', 'de')).toBe('en');
  const date = new Date(2026, 10, 27);
  expect(date.toLocaleDateString(inRegion('en', 'de-DE'))).toBe('27/11/2026');
});

test('durations and lists are written in words', () => {
  expect(formatDuration(1, 'second')).toBe('1 second');
  expect(formatDuration(120, 'millisecond')).toBe('120\u00a0ms');
  expect(formatMinutes(5)).toBe('5 minutes');
  expect(formatMinutes(60)).toBe('1 hour');
  expect(formatMinutes(90)).toBe('90 minutes');
  expect(formatList(['device', 'key'])).toBe('device and key');
  expect(formatSentence('device reset; key failed')).toBe('Device reset; key failed');
});

test('a time without seconds is written like one with them', () => {
  const now = new Date();
  now.setHours(6, 24, 13);
  expect(formatTime(now)).toBe('6:24:13 AM');
  expect(formatWhenShort(now)).toBe('6:24 AM');
});
