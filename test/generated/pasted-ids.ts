import fc from 'fast-check';

/** A reset as somebody meant it: what a paste of it must come to. */
export interface MeantReset {
  readonly base: string;
  readonly environment: { readonly kind: string } & Readonly<Record<string, string>>;
  readonly version: string;
  readonly requestorId: string;
  readonly mvpdId: string;
  /** Which of both, in which order. */
  readonly order: readonly ('requestor_id' | 'mvpd_id' | 'device_id' | 'key')[];
  readonly deviceId?: string;
  readonly key?: string;
}

const proxy = 'https://proxy.example.com:8443/adobe';
const hosts = [
  ['https://mgmt.auth.adobe.com', { kind: 'release-production' }],
  ['https://mgmt.auth-staging.adobe.com', { kind: 'release-staging' }],
  ['https://mgmt-prequal.auth.adobe.com', { kind: 'prequal-production' }],
  ['https://mgmt-prequal.auth-staging.adobe.com', { kind: 'prequal-staging' }],
  ['https://mgmt.prequal.auth-staging.adobe.com', { kind: 'prequal-staging' }],
  [proxy, { kind: 'custom', managementUrl: proxy, serviceUrl: proxy }],
] as const;

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map((digits) => `4${digits.slice(1).join('')}`);

const serial = fc
  .array(fc.constantFrom(...'ABCDEFGHJKLMNPRSTVWXYZ23456789'), { minLength: 9, maxLength: 9 })
  .map((characters) => `YN${characters.join('')}7`);

/** Shapes of device IDs that apps choose. */
export const anyDeviceId = fc.oneof(
  { weight: 4, arbitrary: fc.uuid() },
  fc.uuid().map((id) => id.toUpperCase()),
  hex(64),
  hex(40),
  hex(16),
  serial,
  fc.nat(9_999).map((number) => `roku-${number + 1_000}-kitchen`),
  serial.map((id) => `stb:${id}/A45D`),
);

const anyRequestorId = fc.oneof(
  fc.constantFrom('REF30', 'AdobeBEAST', 'sampleChannel', 'My-App_2'),
  fc.nat(99).map((number) => `NETWORK${number}`),
);
const anyMvpdId = fc.oneof(
  fc.constantFrom('TempPass', 'TempPass_TEST40', 'flexibleTempPass', 'TempPass-Daily'),
  fc.nat(99).map((number) => `TempPassREF${number}`),
);

/** Any reset of one device, or of one key. */
export const anyReset: fc.Arbitrary<MeantReset> = fc
  .record({
    host: fc.constantFrom(...hosts),
    version: fc.constantFrom('v3', 'v3', 'v3', 'v2', 'v2.1'),
    requestorId: anyRequestorId,
    mvpdId: anyMvpdId,
    whom: fc.oneof(
      { weight: 3, arbitrary: anyDeviceId.map((deviceId) => ({ deviceId })) },
      { weight: 1, arbitrary: hex(64).map((key) => ({ key })) },
    ),
    rank: fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)),
  })
  .map(({ host: [base, environment], version, requestorId, mvpdId, whom, rank }) => {
    const own = 'key' in whom ? ('key' as const) : ('device_id' as const);
    const order = (['requestor_id', 'mvpd_id', own] as const)
      .map((name, index) => [name, rank[index] ?? 0] as const)
      .sort(([, one], [, other]) => one - other)
      .map(([name]) => name);
    return { base, environment, version, requestorId, mvpdId, order, ...whom };
  });

function valueOfParameter(reset: MeantReset, name: MeantReset['order'][number]): string {
  const values = {
    requestor_id: reset.requestorId,
    mvpd_id: reset.mvpdId,
    device_id: reset.deviceId,
    key: reset.key,
  };
  return values[name] ?? '';
}

/** Name and value of each parameter, in this reset's order. */
export function parametersOf(reset: MeantReset): [string, string][] {
  return reset.order.map((name) => [name, valueOfParameter(reset, name)]);
}

/** Where it goes, without the host: `/reset-tempass/v3/reset`. */
export function pathOf({ version, key }: MeantReset): string {
  return `/reset-tempass/${version}/reset${key === undefined ? '' : '/generic'}`;
}

/** The parameters as a query. */
export function queryOf(reset: MeantReset): string {
  return parametersOf(reset)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

/** The whole address. */
export function addressOf(reset: MeantReset): string {
  return `${reset.base}${pathOf(reset)}?${queryOf(reset)}`;
}

/** What a paste of it is to be read as. */
export function meaningOf(reset: MeantReset) {
  const { environment, requestorId, mvpdId, deviceId, key } = reset;
  const kind = key === undefined ? 'basic' : 'promotional';
  return {
    environment,
    requestorId,
    mvpdId,
    kind,
    ...(deviceId !== undefined && { deviceId }),
    ...(key !== undefined && { key }),
  };
}
