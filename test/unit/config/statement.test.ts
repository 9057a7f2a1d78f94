import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStatement, statementIn } from '../../../src/config/statement';

const part = (value: unknown) => Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
const signature = 'c2lnbmF0dXJlLW9mLXRoZS1zdGF0ZW1lbnQ';
const jwt = (claims: unknown, header: unknown = { alg: 'ES256' }) =>
  `${part(header)}.${part(claims)}.${signature}`;
const sample = jwt({ software_id: 'channel', scopes: ['temporary:passes:owner'], iat: 0 });

test.each([
  sample,
  ` \n${sample}\r\n`,
  `"${sample}"`,
  `'${sample}'\n`,
  `\ufeff${sample}`,
  `${sample.slice(0, 30)}\r\n${sample.slice(30, 60)}\n  ${sample.slice(60)}`,
  `Bearer ${sample}`,
  `Authorization: Bearer ${sample}`,
  JSON.stringify({ software_statement: sample }),
  JSON.stringify({ redirect_uri: 'app://x', software_statement: sample }, null, 2),
  `curl -X POST https://sp.auth.adobe.com/o/client/register -d '{"software_statement": "${sample}"}'`,
  `curl -d "{\\"software_statement\\": \\"${sample}\\"}"`,
])('%.60j is read as the statement', (text) => {
  expect(readStatement(text)?.statement).toBe(sample);
});

test.each([
  '',
  'a.b.c',
  'www.example.com',
  `${part({ alg: 'none' })}.${part({})}`,
  `${part([])}.${part({})}.x`,
  `${part({ alg: 'ES256' })}.bm8ganNvbg.x`,
  `${part({ alg: 'ES256' })}.${part([1])}.x`,
  `two ${sample}`,
  'x'.repeat(200_000),
])('%.40j is not read as a statement', (text) => {
  expect(readStatement(text)).toBeUndefined();
});

test.each([
  ['statement', sample],
  ['statement', jwt({ software_id: 'channel' })],
  ['statement', JSON.stringify({ software_statement: jwt({ iss: 'adobe' }) })],
  ['token', jwt({ client_id: 'one', scope: 'temporary:passes:owner', iat: 0, exp: 21_600 })],
  ['token', jwt({ exp: 21_600 })],
  ['token', `Authorization: Bearer ${jwt({ iss: 'adobe' })}`],
  ['either', jwt({ iss: 'adobe', iat: 0 })],
  ['either', jwt({ software_id: 'channel', exp: 21_600 })],
  ['either', `Bearer ${sample}`],
])('what is a %s says so by its claims or by what stands around it: %#', (use, text) => {
  expect(readStatement(text)?.use).toBe(use);
});

test('a statement’s claims are readable: times as times, long values cut, nothing invisible', () => {
  const claims = readStatement(
    jwt({
      iss: 'adobe',
      scopes: ['one', 'two'],
      iat: 1_752_148_106,
      exp: 1e300,
      long: 'x'.repeat(1_000),
      'turned\u202eround': 'a\u0000b',
      deep: { a: [1] },
    }),
  )?.claims;
  expect(claims).toEqual([
    { name: 'iss', value: 'adobe' },
    { name: 'scopes', value: 'one two' },
    { name: 'iat', value: new Date(1_752_148_106_000) },
    { name: 'exp', value: '1e+300' },
    { name: 'long', value: `${'x'.repeat(159)}…` },
    { name: 'turned round', value: 'a b' },
    { name: 'deep', value: '{"a":[1]}' },
  ]);
});

test('whatever the claims are, few and short ones are shown, and never the signature', () => {
  const claims = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 40 });
  fc.assert(
    fc.property(claims, (said) => {
      const read = readStatement(jwt(said));
      expect(read?.statement).toBe(jwt(said));
      expect(read?.claims.length).toBeLessThanOrEqual(24);
      const text = JSON.stringify(read?.claims);
      expect(text).not.toContain(signature);
      expect(
        read?.claims.some(({ name, value }) => name.length > 48 || String(value).length > 160),
      ).toBe(false);
    }),
    { numRuns: 10_000 },
  );
}, 180_000);

test.each([
  [
    'severalStatements',
    `A_SOFTWARE_STATEMENT=${sample}\nB_SOFTWARE_STATEMENT=${jwt({ iss: 'b' })}`,
  ],
  ['statementCut', `softwareStatement: ${sample.slice(0, -9)}...`],
  ['statementCut', `"${sample.slice(0, 40)}…"`],
  ['statementCut', `{"software_statement": "${sample.slice(0, 30)}****"}`],
  ['unknown', 'software_statement: config.softwareStatement,'],
])('why a text gives no statement is said: %s', (error, text) => {
  expect(statementIn(text)).toEqual({ ok: false, error });
});

test('a line that goes on is joined, the next line of a file is not', () => {
  const lines = sample.match(/.{1,70}/gu) ?? [];
  expect(readStatement(`software_statement: |\n  ${lines.join('\n  ')}\nother: 1`)?.statement).toBe(
    sample,
  );
  expect(readStatement(`SOFTWARE_STATEMENT=${sample}\nOTHER=1`)?.statement).toBe(sample);
  expect(readStatement(`The software statement: ${sample}\nRegards`)?.statement).toBe(sample);
});
