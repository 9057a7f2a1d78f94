import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appRequestsIn } from '../../../src/app-request/pasted/app-requests-in';
import { requestForms } from '../../generated/app-requests';
import { anyRequest, meaningOf, secrets } from '../../generated/app-requests/meant-request';

test('there are forty forms at least, each with a name of its own', () => {
  expect(new Set(requestForms.map(([name]) => name)).size).toBe(requestForms.length);
  expect(requestForms.length).toBeGreaterThanOrEqual(40);
});

test.each(requestForms.map(([name, write, without]) => ({ name, write, without })))(
  '$name gives the same facts',
  async ({ write, without }) => {
    await fc.assert(
      fc.asyncProperty(anyRequest, async (request) => {
        const text = write(request);
        const read = await appRequestsIn(text);
        const meant = meaningOf(request);
        const expected = without === undefined ? meant : { ...meant, resources: [] };
        expect(read.requests, text).toEqual([expected]);
        expect(read.dropped, text).toContain('accessToken');
        expect(read.dropped, text).toContain('cookie');
        expect(read.dropped.includes('address'), text).toBe(request.identity?.sends === 'address');
        const result = JSON.stringify(read);
        expect(result).not.toContain(secrets.token.slice(0, 20));
        expect(result).not.toContain(secrets.cookie);
        expect(result).not.toContain('@');
      }),
      { numRuns: 20 },
    );
  },
);
