import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultIdentityTemplate, identityOf } from '../../../../src/pass/ids/identity';
import { deviceId, saying, scriptedApi } from '../scripted-api';

const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const anyAddress = fc.oneof(
  fc.emailAddress(),
  fc.tuple(part, part).map(([local, domain]) => `${local}@${domain}`),
);

/** Writes a text down as JSON in which the marked units are escaped. */
function escaped(text: string, marked: readonly boolean[]): string {
  const units = text.split('').map((unit, index) => {
    const code = unit.charCodeAt(0).toString(16).padStart(4, '0');
    return marked[index % marked.length] ? `\\u${code}` : JSON.stringify(unit).slice(1, -1);
  });
  return `"${units.join('')}"`;
}

test('whatever the address and however its letters are escaped, no failure repeats it', async () => {
  const marks = fc.array(fc.boolean(), { minLength: 1, maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(anyAddress, marks, async (address, marked) => {
      const identity = identityOf(defaultIdentityTemplate, address);
      const header = Buffer.from(identity).toString('base64');
      for (const secret of [address, identity, header]) {
        const said = escaped(`You sent ${secret}`, marked);
        expect(JSON.parse(said)).toBe(`You sent ${secret}`);
        const api = scriptedApi();
        api.answers.api.push(saying(`{"code":"no","message":${said}}`, 400));
        const result = await api.readTrial({ deviceId, identity });
        const message = result.ok ? '' : result.error.message;
        expect(message).toMatch(/^You sent …=*$/u);
      }
    }),
    {
      numRuns: 1_000,
      examples: [
        ['" @ ', [false]],
        ['"a"@"b"', [true, false]],
      ],
    },
  );
});
