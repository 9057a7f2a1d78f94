import * as v from 'valibot';
import type { Side } from '../model/environments';

/** The four kinds of request that faults and throttling tell apart. */
export const PathKindSchema = v.picklist(['register', 'token', 'reset', 'api']);
export type PathKind = v.InferOutput<typeof PathKindSchema>;

/**
 * Sorts a path into one of the four kinds.
 *
 * @param path the path without its query
 * @returns null for a path that is not part of Adobe Pass
 */
export function pathKindOf(path: string): PathKind | null {
  if (path === '/o/client/register') return 'register';
  if (path === '/o/client/token') return 'token';
  if (path.startsWith('/reset-tempass/')) return 'reset';
  if (path.startsWith('/api/v2/')) return 'api';
  return null;
}

/**
 * Which of an environment's two hosts serves a kind of request.
 *
 * @param kind the kind of request
 */
export function sideOf(kind: PathKind): Side {
  return kind === 'reset' ? 'management' : 'service';
}

/**
 * Whether Adobe documents a throttle for a kind of request ("Throttling mechanism"). Nothing is
 * published for resets, so the stand-in throttles them only where it is told to.
 *
 * @param kind the kind of request
 */
export function isThrottled(kind: PathKind): boolean {
  return kind !== 'reset';
}
