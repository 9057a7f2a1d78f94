import fc from 'fast-check';
import * as v from 'valibot';
import { presets } from '../../../src/pass/device-info/presets';
import { parseOptionalParameter } from '../../../src/pass/ids/optional-parameter';
import { registeredApplicationSchema } from '../../../src/storage/applications';
import { namedDeviceSchema } from '../../../src/storage/devices';
import { tempPassSchema } from '../../../src/storage/temp-passes';
import { siteSchema } from '../../../src/storage/watched-sites';

const adobe = fc
  .constantFrom('release-production', 'release-staging', 'prequal-production', 'prequal-staging')
  .map((kind) => ({ kind }));
const custom = fc
  .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('', '/adobe'))
  .map(([host, path]) => ({
    kind: 'custom',
    managementUrl: `https://${host}.example.com${path}`,
    serviceUrl: `https://sp.example.com${path}`,
  }));
const environment = fc.oneof(adobe, custom);
const text = fc.oneof(fc.constantFrom('', 'one', 'two'), fc.string({ maxLength: 8 }));
const trimmed = text.map((one) => one.trim());
const parameter = trimmed.filter((one) => parseOptionalParameter(one).ok);
const id = fc.uuid();

const deviceInfo = fc.constantFrom(presets.appleTv, {
  model: 'Roku',
  osName: 'Roku',
  type: 'TV',
});

const application = fc
  .record(
    {
      id,
      name: trimmed,
      environment,
      credential: fc.constantFrom('statement', 'token'),
      scopes: fc.array(
        fc.oneof(
          fc.constantFrom('temporary:passes:owner', 'api:client:v2'),
          fc.string({ maxLength: 8 }),
        ),
        { maxLength: 2 },
      ),
      registeredAt: fc.nat(),
    },
    { requiredKeys: ['id', 'name', 'environment', 'credential'] },
  )
  .map((one) => v.parse(registeredApplicationSchema, one));

const tempPass = fc
  .record(
    {
      id,
      name: trimmed,
      environment,
      requestorId: fc.constantFrom('REF30', 'REF', 'other'),
      mvpdId: fc.constantFrom('TempPass', 'TempPass_TEST40', 'flexibleTempPass'),
      kind: fc.constantFrom('basic', 'promotional'),
      appId: parameter,
      deviceUser: parameter,
      environmentParameter: parameter,
      noQuestion: fc.boolean(),
      resourceIds: fc.array(
        fc
          .oneof(fc.constantFrom('REF30', 'a, b', '<rss/>'), fc.string({ minLength: 1 }))
          .map((one) => one.trim() || 'x'),
        { maxLength: 3 },
      ),
      identityTemplate: fc.constantFrom('{"email":"…"}', '{"who":{"mail":"..."},"app":1}'),
      plainAddress: fc.boolean(),
      pinned: fc.constant(true),
      keyHash: fc.constantFrom('SHA-256', 'SHA-512'),
      deviceInfo,
    },
    { requiredKeys: ['id', 'name', 'environment', 'requestorId', 'mvpdId', 'kind'] },
  )
  .map((one) => v.parse(tempPassSchema, one));

const device = fc
  .record(
    {
      deviceId: fc.constantFrom('stb-4711', 'stb-4712', '98:87:4C:2A:10:01', 'box/7'),
      name: fc.constantFrom('Kitchen', 'Living room', 'x'),
      pinned: fc.boolean(),
      deviceInfo,
      tempPassId: id,
    },
    { requiredKeys: ['deviceId', 'name'] },
  )
  .map((one) => v.parse(namedDeviceSchema, one));

const site = fc
  .constantFrom('https://a.example.com/*', 'http://localhost/*', 'https://b.example.com/*')
  .map((one) => v.parse(siteSchema, one));

/** Whatever can be saved, with Temp Passes that name applications or ones that are gone. */
export const anySaved = fc
  .record({
    tempPasses: fc.uniqueArray(tempPass, { maxLength: 6, selector: (one) => one.id }),
    applications: fc.uniqueArray(application, { maxLength: 4, selector: (one) => one.id }),
    devices: fc.uniqueArray(device, { maxLength: 3, selector: (one) => one.deviceId }),
    sites: fc.uniqueArray(site),
    picks: fc.array(fc.nat(5), { minLength: 12, maxLength: 12 }),
  })
  .map(({ tempPasses, applications, devices, sites, picks }) => ({
    applications,
    devices,
    sites,
    tempPasses: tempPasses.map((one, index) => {
      const applicationId = applications[picks[index] ?? 0]?.id;
      const trialApplicationId = applications[picks[index + 6] ?? 0]?.id;
      return {
        ...one,
        ...(applicationId === undefined ? {} : { applicationId }),
        ...(trialApplicationId === undefined ? {} : { trialApplicationId }),
      };
    }),
  }));
