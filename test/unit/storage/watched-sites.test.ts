import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { hostOf, siteOf, siteSchema } from '../../../src/storage/watched-sites';

test.each([
  ['https://tools.example.com/a?b#c', 'https://tools.example.com/*', 'tools.example.com'],
  ['http://192.168.1.50:8060/query', 'http://192.168.1.50/*', 'http://192.168.1.50'],
  ['http://localhost:3000', 'http://localhost/*', 'http://localhost'],
])('%s is on the site %s', (url, site, host) => {
  const read = siteOf(url);
  expect(read).toBe(site);
  expect(read && hostOf(read)).toBe(host);
});

test.each([
  '',
  'about:blank',
  'file:///etc/hosts',
  'chrome://settings',
  'javascript:1',
  'https://*/*',
])('%s is on no watched site', (url) => {
  expect(siteOf(url)).toBeUndefined();
});

test('a site is one host and no wider', () => {
  const patterns = fc.oneof(
    fc.string(),
    fc.domain().map((domain) => `https://${domain}/*`),
    fc.constantFrom('<all_urls>', '*://*/*', 'https://*/*', 'https://*.example.com/*', 'http://a/'),
  );
  fc.assert(
    fc.property(patterns, (pattern) => {
      if (!v.is(siteSchema, pattern)) return;
      expect(pattern).toMatch(/^https?:\/\/[^/*]+\/\*$/u);
    }),
  );
});
