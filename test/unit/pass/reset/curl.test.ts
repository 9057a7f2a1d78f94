import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDeviceId } from '../../../../src/pass/ids/device-id';
import { resetCurl } from '../../../../src/pass/reset/curl';
import { resetUrl } from '../../../../src/pass/reset/reset';
import { sampleScope } from '../auth/sample-scope';

const scope = sampleScope("it's", 'Temp$(date)Pass`');

test('a POSIX shell hands curl the very request, with the token from its variable', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const device = parseDeviceId(text);
      if (!device.ok) return;
      const target = { kind: 'device', deviceId: device.value } as const;
      const script = `curl() { printf '%s\\n' "$@"; }\n${resetCurl(scope, target)}`;
      const printed = execFileSync('sh', ['-c', script], {
        encoding: 'utf8',
        env: { ACCESS_TOKEN: 'the token' },
      });
      expect(printed.trimEnd().split('\n')).toEqual([
        '-X',
        'DELETE',
        '-H',
        'Authorization: Bearer the token',
        resetUrl(scope, target),
      ]);
    }),
    { numRuns: 60 },
  );
});
