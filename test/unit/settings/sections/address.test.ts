import { expect, test } from 'vitest';
import {
  applicationPath,
  settingsPath,
  tempPassFields,
  tempPassPath,
} from '../../../../src/messages/page-urls';
import { addressOf } from '../../../../src/settings/sections/address';

const hashOf = (path: string) => new URL(path, 'https://extension.example/').hash;

test('what a page links to is what Settings read', () => {
  expect(addressOf(hashOf(settingsPath('about')))).toEqual({ section: 'about', entry: undefined });
  for (const id of ['3e1bbd7e-94d9-4ec7', 'managed-a/b#c%25 ü']) {
    expect(addressOf(hashOf(tempPassPath(id)))).toEqual({
      section: 'temp-passes',
      entry: { id, field: undefined },
    });
    for (const field of tempPassFields) {
      expect(addressOf(hashOf(tempPassPath(id, field)))?.entry).toEqual({ id, field });
    }
    expect(addressOf(hashOf(applicationPath(id, 'credential')))).toEqual({
      section: 'applications',
      entry: { id, field: 'credential' },
    });
  }
});

test.each(['', '#', '#nowhere', '#/id', '#__proto__'])('%j names no section', (hash) => {
  expect(addressOf(hash)).toBeUndefined();
});

test('a percent sign that stands for itself is no reason to fail', () => {
  expect(addressOf('#temp-passes/100%')?.entry?.id).toBe('100%');
});
