import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMvpdId, parseRequestorId } from '../../../../src/pass/ids/temp-pass';

test.each(['.', '..', ' .. ', '".."', '‘.’'])(
  '%s is no ID: it would vanish from the path of REST API V2',
  (text) => {
    expect(parseRequestorId(text)).toEqual({ ok: false, error: 'dots' });
    expect(parseMvpdId(text)).toEqual({ ok: false, error: 'dots' });
  },
);

test.each(['...', '.a', 'a.', 'A.B', 'a..b'])('%s may be a requestor or MVPD ID', (text) => {
  expect(parseRequestorId(text)).toMatchObject({ ok: true, value: text });
  expect(parseMvpdId(text)).toMatchObject({ ok: true, value: text });
});

test('whatever is accepted stays in its place in a path', () => {
  const part = fc.constantFrom('.', '..', '%', '%2e', '%2E', '/', '\\', ';', 'a', '?', '#');
  const text = fc.oneof(
    fc.array(part, { maxLength: 4 }).map((all) => all.join('')),
    fc.string(),
  );
  fc.assert(
    fc.property(text, text, (requestor, mvpd) => {
      const [requestorId, mvpdId] = [parseRequestorId(requestor), parseMvpdId(mvpd)];
      if (!requestorId.ok || !mvpdId.ok) return;
      const path = `/api/v2/${encodeURIComponent(requestorId.value)}/profiles/${encodeURIComponent(mvpdId.value)}`;
      expect(new URL(path, 'https://sp.auth.adobe.com').pathname).toBe(path);
    }),
    { numRuns: 2_000 },
  );
});
