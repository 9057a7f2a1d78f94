import type { AppRequest } from './app-request';

/** What nobody may keep of a request, and so is said to have been left out. */
export const droppedKinds = [
  'accessToken',
  'cookie',
  'address',
  'clientSecret',
  'softwareStatement',
] as const;
export type Dropped = (typeof droppedKinds)[number];

/** What a pasted text or a file says of requests to Adobe Pass. */
export interface AppRequestsRead {
  /** In their order, each once. */
  readonly requests: readonly AppRequest[];
  /** What stood in it and is not kept. */
  readonly dropped: readonly Dropped[];
  /** How many requests to others than Adobe Pass stood in it. */
  readonly others: number;
}
