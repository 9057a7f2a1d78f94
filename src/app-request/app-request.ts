import type { DeviceInfo } from '../pass/device-info/device-info';
import type { DeviceId } from '../pass/ids/device-id';
import type { HashFunction } from '../pass/ids/digest';
import type { Environment } from '../pass/ids/environment';
import type { GenericKey } from '../pass/ids/generic-key';
import type { IdentityTemplate } from '../pass/ids/identity';
import type { MvpdId, RequestorId } from '../pass/ids/temp-pass';

/** What an app asks Adobe Pass for, as REST API V2 names it; `legacy` is REST API V1. */
export const appQuestions = [
  'configuration',
  'sessions',
  'profiles',
  'preauthorize',
  'authorize',
  'logout',
  'register',
  'token',
  'reset',
  'legacy',
] as const;
export type AppQuestion = (typeof appQuestions)[number];

/** How an app says who its viewer is (AP-TempPass-Identity): never the address itself. */
export interface AppIdentity {
  readonly template: IdentityTemplate;
  /** What stands in it: the e-mail address, or its hash. */
  readonly sends: 'address' | 'hash';
  /** The generic key by each way in which an app could hash; of a hash, the one way that it fits. */
  readonly keys: Readonly<Partial<Record<HashFunction, GenericKey>>>;
}

/**
 * A request that an app sent Adobe Pass, as far as it says what to reset: no token, no cookie, no
 * address of a person. What it does not say, or not without doubt, is undefined.
 */
export interface AppRequest {
  readonly question: AppQuestion;
  /** That of its host. */
  readonly environment?: Environment | undefined;
  readonly requestorId?: RequestorId | undefined;
  /** A Temp Pass or another provider. */
  readonly mvpdId?: MvpdId | undefined;
  /** `AP-Device-Identifier`, decoded. */
  readonly deviceId?: DeviceId | undefined;
  readonly identity?: AppIdentity | undefined;
  /** `X-Device-Info`, decoded. */
  readonly deviceInfo?: DeviceInfo | undefined;
  /** The titles of a decision; a request that was observed does not show its body. */
  readonly resources: readonly string[];
}
