import { expect, test } from 'vitest';
import {
  adobeEnvironments,
  isProduction,
  originsOf,
  parseBaseUrl,
} from '../../../../src/pass/ids/environment';

test.each([
  ['https://proxy.example.com', 'https://proxy.example.com'],
  [' https://proxy.example.com/adobe/ ', 'https://proxy.example.com/adobe'],
  ['http://localhost:8443/', 'http://localhost:8443'],
  ['http://127.0.0.1:8443', 'http://127.0.0.1:8443'],
])('%j is the base URL %s', (text, value) => {
  expect(parseBaseUrl(text)).toEqual({ ok: true, value });
});

test.each([
  ['', 'empty'],
  ['proxy', 'notAUrl'],
  ['https://*', 'notAUrl'],
  ['https://*.example.com', 'notAUrl'],
  ['http://example.com', 'notHttps'],
  ['http://localhost.example.com', 'notHttps'],
  ['ftp://localhost', 'notHttps'],
  ['javascript:alert(1)', 'notHttps'],
  ['https://user@example.com', 'hasCredentials'],
  ['https://example.com/#a', 'hasQuery'],
])('%j is refused as %s', (text, error) => {
  expect(parseBaseUrl(text)).toEqual({ ok: false, error });
});

test('a custom environment asks for its own hosts alone', () => {
  const management = parseBaseUrl('https://mgmt.example.com:8443/a');
  const service = parseBaseUrl('http://localhost:1234');
  if (!management.ok || !service.ok) throw new Error('refused');
  const custom = {
    kind: 'custom',
    managementUrl: management.value,
    serviceUrl: service.value,
  } as const;
  expect(originsOf(custom)).toEqual(['https://mgmt.example.com/*', 'http://localhost/*']);
  expect(isProduction(custom)).toBe(false);
});

test('production is told from staging, also where a custom environment leads there', () => {
  expect(isProduction({ kind: 'release-production' })).toBe(true);
  expect(isProduction({ kind: 'prequal-production' })).toBe(true);
  expect(isProduction({ kind: 'release-staging' })).toBe(false);
  const { managementUrl } = adobeEnvironments['release-production'];
  for (const text of [managementUrl, `${managementUrl}/`, `${managementUrl}./`]) {
    const url = parseBaseUrl(text);
    if (!url.ok) throw new Error('refused');
    const environment = {
      kind: 'custom',
      managementUrl: url.value,
      serviceUrl: url.value,
    } as const;
    expect(isProduction(environment), text).toBe(true);
  }
});

test.each([
  ['https://mgmt.auth.adobe.com', 'https://proxy.example.com', true],
  ['https://proxy.example.com', 'https://sp.auth.adobe.com', true],
  ['https://proxy.example.com', 'https://sp-prequal.auth.adobe.com./', true],
  ['https://proxy.example.com', 'https://api.auth.adobe.com', true],
  ['https://proxy.example.com', 'https://api.auth-staging.adobe.com', false],
  ['https://mgmt.auth-staging.adobe.com', 'https://sp.auth-staging.adobe.com', false],
])('%s with %s in production: %s', (management, service, expected) => {
  const [managementUrl, serviceUrl] = [parseBaseUrl(management), parseBaseUrl(service)];
  if (!managementUrl.ok || !serviceUrl.ok) throw new Error('refused');
  const urls = { managementUrl: managementUrl.value, serviceUrl: serviceUrl.value };
  expect(isProduction({ kind: 'custom', ...urls })).toBe(expected);
});
