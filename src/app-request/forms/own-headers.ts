/** A header of Adobe Pass that stands in a text. */
export interface OwnHeader {
  readonly name: string;
  readonly value: string;
  /** Where it stands. */
  readonly from: number;
}

/** What data, configuration, code, logs and tables put between a name and its value. */
export const between = String.raw`[\s"'\x60\\\])(:=,|>@]{0,60}(?:(?:<\/?\w{1,20}>\s{0,40}){1,2})?(?:value[\s"'\x60\\:=]{1,20})?`;
/** Behind anything but a longer name; the line end of a string of JSON ends in a letter. */
export const begins = String.raw`(?<=^|[^\w-]|\\[nrt])`;
/** Swift and Objective-C name a header behind its value. */
export const behind = String.raw`["'\s,@\\]{1,20}forHTTPHeaderField[:\s"'@\\]{1,20}`;
const ends = String.raw`\s"'\x60,;()[\]{}<>|\\`;
/** With what says that it was masked or cut. */
const rest = `[^${ends}]{1,16384}`;
/** Not amid one: each place in a long run would be tried, to the end of the run. */
const starts = `(?<![^${ends}])`;
const device = String.raw`(?<device>fingerprint[\s+]{1,8}${rest})`;
// The Base64 of a JSON object begins in one of these ways: with a quote, white space, a line end.
const json = `(?<json>e[wy]${rest})`;
const ofDevice = '(?<name>ap-device-identifier)';
const ofJson = '(?<name>ap-temppass-identity|x-device-info)';
const patterns = [
  `${begins}${ofDevice}${between}${device}`,
  `${begins}${ofJson}${between}${json}`,
  `${starts}${device}${behind}${ofDevice}`,
  `${starts}${json}${behind}${ofJson}`,
].map((pattern) => new RegExp(pattern, 'giu'));
/** Base64 that goes on in the next line: what is above is long, and so is this. */
const wrapped = /^\r?\n[ \t>|]{0,20}([A-Za-z\d+/]{16,}={0,2})(?=[\s"']|$)/u;
const isLong = /[A-Za-z\d+/]{40}$/u;
const longestLine = 2_048;
const another = /^\s{0,8},\s{0,8}fingerprint(?=\s)/iu;

/** Finds the headers that only Adobe Pass takes, in whatever way they are written. */
export function ownHeadersIn(text: string): OwnHeader[] {
  return patterns
    .flatMap((pattern) =>
      Array.from(text.matchAll(pattern), ({ index, 0: all, groups = {} }) => ({
        name: groups['name'] ?? '',
        value:
          (groups['device']?.replace(/[\s+]+/u, ' ') ?? groups['json'] ?? '') +
          goesOnAt(text, index + all.length),
        from: index,
      })),
    )
    .sort((one, other) => one.from - other.from);
}

/** A second value of the same header, as proxies join them, or the rest of a wrapped one. */
function goesOnAt(text: string, at: number): string {
  return another.exec(text.slice(at, at + 40))?.[0] ?? wrappedAt(text, at);
}

function wrappedAt(text: string, at: number): string {
  if (!isLong.test(text.slice(Math.max(0, at - 40), at))) return '';
  const [all, more] = wrapped.exec(text.slice(at, at + longestLine)) ?? [];
  return all === undefined || more === undefined ? '' : more + wrappedAt(text, at + all.length);
}
