import * as v from 'valibot';
import { expect, test } from 'vitest';
import { applicationPath, newApplicationPath } from '../../../../src/messages/page-urls';
import { linkedApplication } from '../../../../src/settings/applications/use-wanted-application';
import { addressOf } from '../../../../src/settings/sections/address';
import { tempPassSchema } from '../../../../src/storage/temp-passes';

const custom = {
  kind: 'custom',
  managementUrl: 'https://localhost:8443',
  serviceUrl: 'https://localhost:8443',
};
const tempPass = v.parse(tempPassSchema, {
  id: 'a/b#c',
  name: '',
  environment: custom,
  requestorId: 'REF30',
  mvpdId: 'TempPass',
  kind: 'basic',
});
const linked = (path: string) =>
  linkedApplication(addressOf(new URL(path, 'https://extension.example/').hash), [tempPass]);

test('a link asks for an application in the environment of its Temp Pass', () => {
  expect(linked(newApplicationPath('a/b#c'))).toEqual({ environment: tempPass.environment });
});

test('a link to a Temp Pass that is gone, or to an application, asks for no new one', () => {
  expect(linked(newApplicationPath('gone'))).toBeUndefined();
  expect(linked(applicationPath('one', 'credential'))).toBeUndefined();
});
