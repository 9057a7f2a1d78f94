/**
 * Decoders that know nothing of the code under test: the platform's own, and plain ones for HTML.
 * Each gives what it makes of a text, or nothing where it makes nothing of it.
 */
const decoders: readonly ((text: string) => string[])[] = [
  (text) => [text.replace(/(?:%[0-9a-f]{2})+/giu, (run) => utf8(run.replaceAll('%', ''), 'hex'))],
  (text) => [text.replaceAll('+', ' ')],
  (text) => [
    text
      .replace(/&#x([0-9a-f]{1,6});?/giu, (_, code) => character(Number.parseInt(code, 16)))
      .replace(/&#([0-9]{1,7});?/gu, (_, code) => character(Number(code)))
      .replace(/&(amp|nbsp|quot|num|quest|equals|lowbar);/giu, (_, name) => named(name)),
  ],
  (text) => {
    const standard = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/u, '');
    const bytes = Buffer.from(standard, 'base64');
    const isExact = bytes.toString('base64').replace(/=+$/u, '') === standard;
    return isExact ? [utf8(bytes)] : [];
  },
  (text) => [json(text), json(`"${text}"`)].filter((one) => one !== undefined),
  (text) => [text.normalize('NFKC')],
  (text) => [text.normalize('NFKD')],
];

/** A text and all that it becomes under chains of so many decodings. */
export function decodedUpTo(depth: number, text: string): ReadonlySet<string> {
  const all = new Set([text]);
  for (let step = 0; step < depth; step++) {
    for (const one of [...all]) {
      for (const decode of decoders) for (const decoded of decode(one)) all.add(decoded);
    }
  }
  return all;
}

/** Whether Adobe Pass would take a value for everybody, or for more than one parameter. */
export function isDangerous(value: string): boolean {
  const [first = ''] = value.split(/[&#?]/u);
  if (/^\s*all[\s\0]*$/iu.test(value) || /^all$/iu.test(first)) return true;
  if (/^[\s\0\u200b\u2800]*$/u.test(value)) return true;
  return /[&?#](?:requestor_id|mvpd_id|device_id|key|appid|deviceuser|environment)=/iu.test(value);
}

function utf8(bytes: Uint8Array | string, encoding?: 'hex'): string {
  const read = typeof bytes === 'string' ? Buffer.from(bytes, encoding) : bytes;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(read);
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

function named(name: string): string {
  const signs: Record<string, string> = { amp: '&', nbsp: '\u00a0', quot: '"', num: '#' };
  return signs[name.toLowerCase()] ?? { quest: '?', equals: '=' }[name.toLowerCase()] ?? '_';
}

function json(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
