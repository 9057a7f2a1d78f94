import { decodeJwt } from 'jose/jwt/decode';

/** One thing that a token says of itself, as text. */
export interface Claim {
  readonly name: string;
  readonly value: string;
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
        value: cut(textOf(name, value), longestValue),
      }));
  } catch {
    return undefined;
  }
}

function textOf(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && times.has(name)) {
    const time = new Date(value * 1_000);
    return Number.isNaN(time.getTime()) ? String(value) : time.toLocaleString();
  }
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(' ');
  return JSON.stringify(value);
}

/** What takes no room or turns the direction of reading could make it look like something else. */
function cut(text: string, longest: number): string {
  const visible = text.slice(0, 2 * longest).replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ');
  return visible.length > longest ? `${visible.slice(0, longest - 1)}…` : visible;
}
