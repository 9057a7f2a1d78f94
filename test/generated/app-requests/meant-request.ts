import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { anyDeviceId } from '../pasted-ids';

/** A request as an app meant to send it: what every way of copying it must come to. */
export interface MeantRequest {
  readonly base: string;
  readonly environment: { readonly kind: string };
  readonly requestorId: string;
  readonly mvpdId: string;
  readonly deviceId: string;
  /** The JSON of `AP-TempPass-Identity`, and what is to be read in it. */
  readonly identity?: MeantIdentity | undefined;
  readonly deviceInfo: Readonly<Record<string, string>>;
  /** Of a decision; none of a profile. */
  readonly resources: readonly string[];
}

interface MeantIdentity {
  readonly json: string;
  readonly template: string;
  readonly sends: 'address' | 'hash';
  readonly keys: Readonly<Record<string, string>>;
}

/** What no result may hold. */
export const secrets = {
  token: 'eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiJxYS1hcHAifQ.c2lnbmF0dXJlLW9mLXFh',
  cookie: 'ADOBEID=c00k1e-0f-qa',
} as const;

const hosts = [
  ['https://sp.auth.adobe.com', 'release-production'],
  ['https://api.auth.adobe.com', 'release-production'],
  ['https://sp.auth-staging.adobe.com', 'release-staging'],
  ['https://api.auth-staging.adobe.com', 'release-staging'],
  ['https://sp-prequal.auth.adobe.com', 'prequal-production'],
  ['https://sp-prequal.auth-staging.adobe.com', 'prequal-staging'],
] as const;

const hash = (name: string, text: string) => createHash(name).update(text).digest('hex');

const anyAddress = fc
  .tuple(fc.stringMatching(/^[a-z]{3,8}$/u), fc.constantFrom('.', '+', '-', ''), fc.nat(999))
  .map(([name, mark, number]) => `${name}${mark}${number}@example.com`);

const anyIdentity: fc.Arbitrary<MeantIdentity | undefined> = fc.oneof(
  fc.constant(undefined),
  fc
    .tuple(anyAddress, fc.constantFrom('email', 'userId'), fc.boolean())
    .map(([address, key, capital]) => {
      const sent = capital ? address.toUpperCase() : address;
      return {
        json: `{"${key}":"${sent}"}`,
        template: `{"${key}":"…"}`,
        sends: 'address' as const,
        keys: { 'SHA-256': hash('sha256', sent), 'SHA-512': hash('sha512', sent) },
      };
    }),
  fc.tuple(anyAddress, fc.constantFrom('SHA-256', 'SHA-512')).map(([address, name]) => {
    const key = hash(name.replace('-', '').toLowerCase(), address);
    return {
      json: `{"hash": "${key}"}`,
      template: '{"hash": "…"}',
      sends: 'hash' as const,
      keys: { [name]: key },
    };
  }),
);

const anyDeviceInfo = fc.constantFrom<Readonly<Record<string, string>>>(
  {
    primaryHardwareType: 'SetTopBox',
    model: 'AppleTV14,1',
    version: '18',
    osName: 'tvOS',
    osVersion: '18.0',
    connectionType: 'WiFi',
  },
  {
    primaryHardwareType: 'MobilePhone',
    model: 'SM-S901U',
    vendor: 'samsung',
    version: 'r0q',
    manufacturer: 'samsung',
    osName: 'Android',
    osVersion: '14',
  },
  {
    primaryHardwareType: 'TV',
    model: 'Röku ¿Ultra?',
    osName: 'Roku OS',
    osVersion: '12.5',
    connectionType: 'Ethernet',
  },
);

/** Any request for a profile or a decision. */
export const anyRequest: fc.Arbitrary<MeantRequest> = fc
  .record({
    host: fc.constantFrom(...hosts),
    requestorId: fc.constantFrom('REF30', 'AdobeBEAST', 'sampleChannel', 'My-App_2'),
    mvpdId: fc.constantFrom('TempPass', 'TempPass_TEST40', 'flexibleTempPass', 'TempPass-Daily'),
    deviceId: anyDeviceId,
    identity: anyIdentity,
    deviceInfo: anyDeviceInfo,
    resources: fc.constantFrom([], ['REF30'], ['REF30', 'channel-2']),
  })
  .map(({ host: [base, kind], ...request }) => ({ base, environment: { kind }, ...request }));

/** What every form of it is to be read as. */
export function meaningOf(request: MeantRequest) {
  const { environment, requestorId, mvpdId, deviceId, identity, deviceInfo, resources } = request;
  return {
    question: resources.length > 0 ? 'authorize' : 'profiles',
    environment,
    requestorId,
    mvpdId,
    deviceId,
    identity: identity && {
      template: identity.template,
      sends: identity.sends,
      keys: identity.keys,
    },
    deviceInfo,
    resources,
  };
}

export function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

export function pathOf({ requestorId, mvpdId, resources }: MeantRequest): string {
  const asked = resources.length > 0 ? 'decisions/authorize' : 'profiles';
  return `/api/v2/${requestorId}/${asked}/${mvpdId}`;
}

export function urlOf(request: MeantRequest): string {
  return request.base + pathOf(request);
}

export function hostOf(request: MeantRequest): string {
  return new URL(request.base).host;
}

export function methodOf({ resources }: MeantRequest): 'GET' | 'POST' {
  return resources.length > 0 ? 'POST' : 'GET';
}

export function bodyOf({ resources }: MeantRequest): string | undefined {
  return resources.length > 0 ? JSON.stringify({ resources }) : undefined;
}

export type Header = readonly [name: string, value: string];

/** With a token and a cookie, as the app sends them. */
export function headersOf({ deviceId, identity, deviceInfo, resources }: MeantRequest): Header[] {
  return [
    ['Accept', 'application/json'],
    ['Authorization', `Bearer ${secrets.token}`],
    ['AP-Device-Identifier', `fingerprint ${base64(deviceId)}`],
    ...(identity ? [['AP-TempPass-Identity', base64(identity.json)] as const] : []),
    ['X-Device-Info', base64(JSON.stringify(deviceInfo))],
    ['Cookie', secrets.cookie],
    ...(resources.length > 0 ? [['Content-Type', 'application/json'] as const] : []),
  ];
}

/** A form, with its name; some tools list no body. */
export type RequestForm = readonly [
  name: string,
  write: (request: MeantRequest) => string,
  without?: 'withoutBody',
];

/** Each header in one way of writing it. */
export function each(
  request: MeantRequest,
  write: (name: string, value: string) => string,
  between: string,
): string {
  return headersOf(request)
    .map(([name, value]) => write(name, value))
    .join(between);
}

/** The body in one way of writing it, where there is one. */
export function withBody(request: MeantRequest, write: (body: string) => string): string {
  const body = bodyOf(request);
  return body === undefined ? '' : write(body);
}
