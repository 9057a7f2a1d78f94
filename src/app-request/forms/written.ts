import type { HttpRequest } from '../http-request';
import { type Address, addressesIn } from './addresses';
import type { Form } from './form';
import { ownHeadersIn } from './own-headers';

const resources = /resources["'`\\\]]{0,20}\s{0,40}(?:=>|:=|[:=])\s{0,40}(?:\[|listOf\(|\{)/gu;
const listed = /^[^\])}]{0,8192}(?=[\])}])/u;
/** A text that names them more often has none of its own. */
const mostLists = 20;
const member = /(["'])((?:(?!\1).){1,1024})\1/gsu;
const parameters =
  /(?<![\w.-])(?:requestor(?:_id)?|mvpd|mso_id|deviceId|device_id|domain_?[nN]ame)=[^\s"'`\\<>]{1,4096}/u;

/**
 * Requests as they stand in raw HTTP, in lists of headers (DevTools, net logs, `curl -v`), in code of
 * any language, in PowerShell and in logs of apps: an address, and beside it, in the names and Base64
 * that are Adobe's alone, what was sent there.
 */
export const written: Form = (text) => {
  const addresses = addressesIn(text);
  const [first] = addresses;
  if (first === undefined) return [];
  const headers = ownHeadersIn(text);
  // Programs may put the headers together before they name the address; of logs and lists none does.
  const [foremost] = headers;
  const isBefore = addresses.length > 1 && foremost !== undefined && foremost.from < first.from;
  const behindLast = (headers.at(-1)?.from ?? 0) > (addresses.at(-1)?.from ?? 0);
  // A log that begins amid a request: those of both sides count, where they agree.
  const isDoubtful = isBefore && behindLast;
  return addresses.map((address, at): HttpRequest => {
    const start = addresses[at - 1]?.to ?? 0;
    const end = addresses[at + 1]?.from ?? text.length;
    const from = isBefore ? start : address.to;
    const to = isBefore && !isDoubtful ? address.from : end;
    const isAlone = addresses.length === 1;
    return {
      method: methodOf(text, address, end),
      url: address.url,
      headers: headers
        .filter((one) => isAlone || (one.from >= from && one.from < to))
        .map(({ name, value }) => [name, value]),
      body: bodyIn(text.slice(isAlone ? 0 : address.to, end)),
    };
  });
};

function methodOf(text: string, { from, to }: Address, end: number): string {
  const before = /\b(GET|POST|PUT|DELETE)\b[\s"'(,`]{1,20}$/u.exec(
    text.slice(Math.max(0, from - 40), from),
  );
  const behind = /method["'`\\]{0,4}\s{0,8}[:=(,]\s{0,8}["'`\\]{0,4}(get|post|put|delete)\b/iu;
  return (before?.[1] ?? behind.exec(text.slice(to, end))?.[1] ?? 'GET').toUpperCase();
}

/** The titles of a decision, or the parameters of a form. */
function bodyIn(text: string): string | undefined {
  const list = listIn(text);
  if (list !== undefined) {
    const plain = list.replace(/[\\`]{1,8}(?=["'])/gu, '');
    return JSON.stringify({ resources: Array.from(plain.matchAll(member), ([, , one]) => one) });
  }
  return parameters.exec(text)?.[0];
}

function listIn(text: string): string | undefined {
  let looked = 0;
  for (const { index, 0: found } of text.matchAll(resources)) {
    looked += 1;
    if (looked > mostLists) return undefined;
    const at = index + found.length;
    const list = listed.exec(text.slice(at, at + 8_193))?.[0];
    if (list !== undefined) return list;
  }
  return undefined;
}
