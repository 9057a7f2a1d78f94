import { decodeJwt } from 'jose/jwt/decode';

/** One thing that a token says of itself, as text or as a time. */
export interface Claim {
  readonly name: string;
  readonly value: string | Date;
}

const times = new Set(['iat', 'exp', 'nbf', 'auth_time']);
const mostClaims = 24;
const longestName = 48;
const longestValue = 160;

/** The readable claims of a JWT, which prove nothing; undefined where it has none to read. */
export function claimsOf(jwt: string): Claim[] | undefined {
  try {
    return Object.entries(decodeJwt(jwt))
      .slice(0, mostClaims)
      .map(([name, value]) => ({
        name: cut(name, longestName),
        value: timeOf(name, value) ?? cut(textOf(value), longestValue),
      }));
  } catch {
    return undefined;
  }
}

function timeOf(name: string, value: unknown): Date | undefined {
  if (typeof value !== 'number' || !times.has(name)) return undefined;
  const time = new Date(value * 1_000);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(' ');
  return JSON.stringify(value);
}

/** What takes no room or turns the direction of reading could make it look like something else. */
function cut(text: string, longest: number): string {
  const visible = text.slice(0, 2 * longest).replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ');
  return visible.length > longest ? `${visible.slice(0, longest - 1)}…` : visible;
}
