import { afterAll, beforeAll, expect, test } from 'vitest';
import { announcement } from '../../../sandbox/announcement';
import { type Sandbox, startSandbox } from '../../../sandbox/index';
import { sandboxEnvironments } from '../../../sandbox/model/environments';

let sandbox: Sandbox;
let said: string;
beforeAll(async () => {
  sandbox = await startSandbox();
  said = await announcement(sandbox);
});
afterAll(() => sandbox.close());

test('the start says where the stand-in is and which Temp Passes it knows', () => {
  expect(said).toContain(sandbox.url('/debug'));
  expect(said).toContain(sandbox.spki);
  expect(said).toContain('REF30  TempPass  basic\n');
  expect(said).toContain('REF30  flexibleTempPass  promotional, 3 titles\n');
  expect(said).toContain('REF31  TempPass_broken  basic, wrongly configured\n');
  expect(said).not.toContain('SampleCable');
});

test('each environment has a statement that resets and one for trials', () => {
  const found = [...said.matchAll(/^ {2}([a-z-]+) {2}(ey\S+)$/gmu)].map(
    ([, environment, jwt = '']) => {
      const claims: unknown = JSON.parse(
        Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString(),
      );
      return [environment, claims];
    },
  );
  const scopesOf = (environment: string) =>
    found.filter(([of]) => of === environment).map(([, claims]) => claims);
  for (const environment of sandboxEnvironments) {
    expect(scopesOf(environment)).toEqual([
      expect.objectContaining({ scopes: ['temporary:passes:owner'] }),
      expect.objectContaining({ scopes: ['api:client:v2'] }),
    ]);
  }
});
