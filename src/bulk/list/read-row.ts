import { readEnteredDeviceId } from '../../input/entered-device-id';
import { readEnteredKey } from '../../input/entered-key';
import type { EmailOptions, GenericKeyRefusal } from '../../pass/ids/generic-key';
import { failure, type Result, success } from '../../pass/result';
import type { Columns } from './columns';
import type { Listed, RefusedLine } from './list-item';

type Refused = Pick<RefusedLine, 'part' | 'refusal'>;

/**
 * Reads what a row names, as the popup's fields read what is typed into them: what is refused there
 * is refused here.
 *
 * @param emails how an address becomes a key; undefined for a Temp Pass without keys
 * @returns the first thing in it that is refused: half a row is never reset
 */
export async function readRow(
  cells: readonly string[],
  columns: Columns,
  emails: EmailOptions | undefined,
): Promise<Result<Listed, Refused>> {
  const device = cellAt(cells, columns.device);
  const key = cellAt(cells, columns.key);
  const isOneColumn = !columns.header && columns.key === undefined;
  // A list of devices may hold addresses in between: each can only be the key of a viewer.
  if (isOneColumn && emails !== undefined && device?.includes('@') === true) {
    return readKey(device, emails);
  }
  const hasDevice = isFilled(device);
  const hasKey = isFilled(key);
  if (hasKey && emails !== undefined) {
    const read = await readKey(key, emails);
    if (!read.ok || !hasDevice) return read;
    const deviceId = readEnteredDeviceId(device);
    if (!deviceId.ok) return refused('device', deviceId.error);
    return success({ kind: 'pair', deviceId: deviceId.value, key: read.value.key });
  }
  if (columns.device === undefined) return refused('key', 'empty');
  const deviceId = readEnteredDeviceId(device ?? '');
  if (!deviceId.ok) return refused('device', deviceId.error);
  return success({ kind: 'device', deviceId: deviceId.value });
}

async function readKey(
  text: string,
  emails: EmailOptions,
): Promise<Result<Extract<Listed, { kind: 'key' }>, Refused>> {
  const read = await readEnteredKey(text, emails);
  // Of an address the hash alone goes on.
  return read.ok ? success({ kind: 'key', key: read.value.key }) : refused('key', read.error);
}

function refused(part: Refused['part'], refusal: GenericKeyRefusal): Result<never, Refused> {
  return failure({ part, refusal });
}

/** A copy: a part of a text keeps the whole of it in memory, which is a piece of the file. */
function cellAt(cells: readonly string[], column: number | undefined): string | undefined {
  const cell = column === undefined ? undefined : cells[column];
  return cell && ` ${cell}`.slice(1);
}

function isFilled(cell: string | undefined): cell is string {
  return cell !== undefined && cell.trim() !== '';
}
