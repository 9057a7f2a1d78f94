import { unescapedText } from '../text/escapes';
import { addressesOfUrlObjects } from './url-objects';
import { withoutWraps } from './wrapped-address';

const inAddress =
  /https?(?:%(?:25)*3a)(?:%(?:25)*2f){2}[^\s"'<>&]{0,2048}?%(?:25)*2freset-tempass%(?:25)*2f[^\s"'<>&]{0,8192}/giu;
/** A mail's source writes `=3D` for `=`, and ends a line that goes on with `=`. */
const softBreak = /=\r?\n/gu;
const concatenated = /["']\s{0,8}(?:\+| [.&] )/u;
/** White space in them would end an address. */
const spaced =
  /(?:\$\{\{|\{\{|\$\{|\$\(|<%=?)[^{}()<>\n]{0,80}(?:\}\}|\}|\)|%>)|(?<==)<[\w .:-]{1,60}>/gu;

/**
 * A pasted text as its readers want it: what mails, markup, JSON and other addresses escape is
 * plain, and no placeholder has white space in it.
 */
export function readableText(text: string): string {
  const mail = isQuotedPrintable(text) ? fromQuotedPrintable(text) : text;
  const plain = withDecodedAddresses(unescapedText(mail));
  // Swift's interpolation begins with what a shell takes for an escape.
  const variables = withoutConcatenation(plain).replace(
    /\\{1,8}\(([A-Za-z_][\w.]*)\)/gu,
    (_, name) => `\${${name}}`,
  );
  const objects = addressesOfUrlObjects(text).map((address) => `\n"${address}"`);
  const whole = variables + objects.join('');
  return withoutWraps(whole.replace(spaced, (one) => one.replace(/\s+/gu, '')));
}

/** What a program puts together of strings and variables, as one string with the variables in it. */
function withoutConcatenation(text: string): string {
  if (!concatenated.test(text)) return text;
  return text
    .replace(/["']\s{0,8}(?:\+| [.&] )\s{0,40}["']/gu, '')
    .replace(
      /["']\s{0,8}[+.&]\s{0,8}([A-Za-z_$][\w.$]{0,60})(?:\(\w{0,40}\))?\s{0,8}[+.&]\s{0,40}["']/gu,
      (_, name) => `\${${name}}`,
    );
}

function withDecodedAddresses(text: string): string {
  if (!/2freset-tempass/iu.test(text)) return text;
  return text.replace(inAddress, (address) => ` ${decoded(address)} `);
}

/** A device ID may begin with 3D, but then its neighbours do not. */
function isQuotedPrintable(text: string): boolean {
  if (!text.includes('=3D')) return false;
  const joined = text.replace(softBreak, '');
  return /(?:requestor|mvpd)_id=3D/u.test(joined) && !/(?:requestor|mvpd)_id=(?!3D)/u.test(joined);
}

function fromQuotedPrintable(text: string): string {
  return text
    .replace(softBreak, '')
    .replace(/=([2-7][\dA-F])/gu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
}

/** As it was encoded itself, but not what it encodes. */
function decoded(address: string): string {
  let current = address;
  while (/^https?%/iu.test(current)) {
    try {
      current = decodeURIComponent(current);
    } catch {
      return address;
    }
  }
  return current;
}
