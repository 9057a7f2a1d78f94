import { isAddressOfPerson } from '../../pass/ids/email-address';

/** Where devices and keys stand in each row, counted from 0, and whether the first row names them. */
export interface Columns {
  readonly device: number | undefined;
  readonly key: number | undefined;
  readonly header: boolean;
}

/** What is known before a list is read. */
export interface ColumnHints {
  /** What a value is that nothing names. */
  readonly unnamed: 'device' | 'key';
  /** Whether the Temp Pass has keys: of a basic one devices alone are reset. */
  readonly hasKeys: boolean;
}

/** Names of columns without marks between their words; those that come first are the surest. */
const deviceNames = [
  /^(?:adobe|pass|raw|apple|android|roku|fire)?deviceid(?:entifier)?$/u,
  /^(?:device(?:uuid|fingerprint|hash)?|udid|uuid|fingerprint|(?:android|roku|client|hardware)id)$/u,
  /^(?:apdeviceidentifier|deviceidentifiers?|deviceids|devices|ids?|identifier|serial(?:number)?)$/u,
];
const keyNames = [
  /^(?:generic)?keys?$/u,
  /^(?:key|e?mail|user|viewer)?(?:hash(?:es|ed)?|sha(?:2?256|2?512)|digest)$/u,
  /^(?:user|viewer|customer|login)?e?mails?(?:address(?:es)?)?$/u,
];

/** A UUID or a hash in hex: nothing else in a table looks like it. */
const certain =
  /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{16}|[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{128}|(?:AP-Device-Identifier:\s*)?fingerprint\s+\S+)$/iu;
const digest = /^(?:[\da-f]{64}|[\da-f]{128})$/iu;
/** Letters and digits without a blank, as IDs are and names of people are not. */
const possible = /^(?=.*\d)[\w.:+/=~-]{8,}$/u;

/**
 * Finds the columns of a list, in any order: by the names in its first row, else by what stands in
 * them.
 *
 * @param rows the first rows of it
 */
export function columnsOf(rows: readonly (readonly string[])[], hints: ColumnHints): Columns {
  const [first = [], ...others] = rows;
  const device = named(first, deviceNames);
  const key = hints.hasKeys ? named(first, keyNames) : undefined;
  if (device !== undefined || key !== undefined) return { device, key, header: true };
  const ofKeys = named(first, keyNames);
  // Keys alone, for a Temp Pass that has none: each line is refused, rather than sent as a device.
  if (ofKeys !== undefined) return { device: ofKeys, key: undefined, header: true };
  const found = byContent(others.length === 0 ? rows : others, hints);
  return { ...found, header: others.length > 0 && isHeader(first, others, found) };
}

function named(cells: readonly string[], names: readonly RegExp[]): number | undefined {
  const plain = cells.map((cell) => cell.toLowerCase().replace(/[^\p{L}\d]/gu, ''));
  for (const name of names) {
    const index = plain.findIndex((cell) => name.test(cell));
    if (index !== -1) return index;
  }
  return undefined;
}

type Found = Pick<Columns, 'device' | 'key'>;

function byContent(rows: readonly (readonly string[])[], hints: ColumnHints): Found {
  const columns = turned(rows);
  if (columns.length <= 1) {
    return hints.unnamed === 'device' || !hints.hasKeys
      ? { device: 0, key: undefined }
      : { device: undefined, key: 0 };
  }
  const scores = columns.map(scoreOf);
  const device = scores.indexOf(Math.max(...scores));
  const key = hints.hasKeys ? keyColumn(columns, device) : undefined;
  return { device, key };
}

/** The column of addresses, else a second one of hashes; the first is the device then. */
function keyColumn(columns: readonly string[][], device: number): number | undefined {
  const share = (test: (cell: string) => boolean) =>
    columns.map((cells, index) =>
      index === device ? 0 : cells.filter(test).length / Math.max(1, cells.length),
    );
  for (const test of [isAddress, (cell: string) => digest.test(cell.trim())]) {
    const shares = share(test);
    const most = Math.max(...shares);
    if (most >= 1 / 3) return shares.indexOf(most);
  }
  return undefined;
}

function scoreOf(cells: readonly string[]): number {
  let score = 0;
  for (const cell of cells) {
    const text = cell.trim();
    if (certain.test(text)) score += 3;
    else if (possible.test(text) && !isAddress(text)) score += 1;
  }
  return score / Math.max(1, cells.length);
}

/** Whether the first row is none of those below it: what they hold looks like IDs, and it does not. */
function isHeader(
  first: readonly string[],
  others: readonly (readonly string[])[],
  { device, key }: Found,
): boolean {
  const looksRight = (row: readonly string[]) =>
    [device, key].some((column) => {
      const cell = column === undefined ? '' : (row[column] ?? '').trim();
      return possible.test(cell) || certain.test(cell) || isAddress(cell);
    });
  if (looksRight(first) || !/^[\p{L}\s_./-]+$/u.test(first.join(''))) return false;
  return others.filter(looksRight).length * 3 >= others.length * 2;
}

function turned(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, column) =>
    rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== ''),
  );
}

function isAddress(cell: string): boolean {
  return cell.includes('@') && isAddressOfPerson(cell.trim());
}
