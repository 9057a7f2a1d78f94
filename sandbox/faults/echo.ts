import type { SandboxContext } from '../http/context';
import { readDeviceId, readIdentity } from '../http/viewer-headers';
import { encoded } from './encodings';
import type { Fault } from './faults';

/**
 * Answers JSON that repeats what was sent: the token, what stands in the query and in the body,
 * device ID and identity, or all of the request in one.
 *
 * @param c the request
 * @param fault what is repeated, and how it is written
 */
export async function echoAnswer(
  c: SandboxContext,
  fault: Extract<Fault, { kind: 'echo' }>,
): Promise<Response> {
  const { status, of = 'parts', encodings = [], member = 'message' } = fault;
  const body = await c.req.text();
  const sent = of === 'request' ? [wholeRequest(c, body)] : parts(c, body);
  const text = sent.map((one) => encoded(one, encodings)).join(' ');
  // What is escaped for JSON goes in as it is: escaped once more, it would be another text.
  const written = encodings.at(-1) === 'json' ? `"${text}"` : JSON.stringify(text);
  return new Response(`{"status":${status},${JSON.stringify(member)}:${written}}`, {
    status,
    headers: { 'Content-Type': 'application/json' },
  });
}

function parts(c: SandboxContext, body: string): string[] {
  const identity = c.req.header('AP-TempPass-Identity');
  const read = readIdentity(identity);
  return [
    c.req.header('Authorization')?.replace(/^Bearer +/iu, ''),
    readDeviceId(c.req.header('AP-Device-Identifier')),
    identity,
    read,
    ...texts(parseJson(read ?? '')),
    ...new URL(c.req.url).searchParams.values(),
    ...bodyParts(c, body),
  ]
    .filter((part) => typeof part === 'string')
    .filter((part) => part !== '');
}

function bodyParts(c: SandboxContext, body: string): string[] {
  return c.req.header('Content-Type')?.startsWith('application/json')
    ? texts(parseJson(body))
    : [...new URLSearchParams(body).values()];
}

/** Every text within a value of JSON. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function wholeRequest(c: SandboxContext, body: string): string {
  const { pathname, search } = new URL(c.req.url);
  const headers = Object.entries(c.req.header()).map(([name, value]) => `${name}: ${value}`);
  return [`${c.req.method} ${pathname}${search}`, ...headers, '', body].join('\n');
}
