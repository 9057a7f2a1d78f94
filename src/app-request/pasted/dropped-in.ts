import { isCut } from '../../detection/values/cut';
import { isPlaceholder } from '../../detection/values/placeholder';
import { decodeBase64 } from '../../pass/decoding/base64';
import type { AppRequest } from '../app-request';
import { type Dropped, droppedKinds } from '../app-requests-read';
import { begins, behind, between, ownHeadersIn } from '../forms/own-headers';

const value = String.raw`([^\s"'\x60\\,;<>(){}&|]{4,4096})`;

const pair = String.raw`([\w.$-]{1,200}=[^\s"'\x60;]{2,4096})`;

function named(name: string, what = value): RegExp {
  return new RegExp(`${begins}(?:${name})${between}${what}`, 'iu');
}

/** How each of them is written, with what may be a placeholder for it as the group. */
const patterns: Readonly<Record<Dropped, readonly RegExp[]>> = {
  accessToken: [
    new RegExp(String.raw`\bbearer[\s:=]{1,8}${value}`, 'iu'),
    named('(?:access|refresh|id|media)_?token'),
  ],
  cookie: [
    named('(?:set-)?cookie|-b|--cookie', pair),
    // What follows the first pair begins with what cannot be in it: there is one way to read each text.
    new RegExp(String.raw`["']\s{0,8}${pair}(?:[\s\x60;][^"']{0,4096})?${behind}cookie`, 'iu'),
    /"cookies"\s{0,8}:\s{0,8}\[\s{0,40}\{\s{0,40}("(?:name|value)")/u,
  ],
  address: [
    /([^\s"'`<>()[\]{},;:=&%]@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6}\.\p{L}{2,24})(?![\p{L}\p{N}-])/u,
  ],
  clientSecret: [named('client_?secret')],
  softwareStatement: [named('software_?statement', '(eyJ[^\\s"\']{8,8192})')],
};

/**
 * What stands in texts, and in what was read of them, that nobody may keep. A placeholder for it is
 * nothing; an address is in the Base64 of its header as a rule.
 */
export function droppedIn(texts: readonly string[], requests: readonly AppRequest[]): Dropped[] {
  const sendsAddress = requests.some(({ identity }) => identity?.sends === 'address');
  const all = texts.flatMap((text) => [text, ...identitiesIn(text)]);
  return droppedKinds.filter(
    (kind) => (kind === 'address' && sendsAddress) || all.some((text) => stands(kind, text)),
  );
}

function identitiesIn(text: string): string[] {
  return ownHeadersIn(text)
    .filter(({ name }) => /identity$/iu.test(name))
    .flatMap(({ value }) => decodeBase64(value) ?? []);
}

function stands(kind: Dropped, text: string): boolean {
  return patterns[kind].some((pattern) => {
    const [, found] = pattern.exec(text) ?? [];
    return found !== undefined && !isPlaceholder(found) && !isCut(found);
  });
}
