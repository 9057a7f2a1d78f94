import { isUnderWay, type ResetRecord, resets } from '../../storage/resets';

/**
 * Deletes records that nobody wants kept; those under way stay.
 *
 * @throws StorageError
 */
export async function forgetRecords(isUnwanted: (record: ResetRecord) => boolean): Promise<void> {
  await resets.update((all) => {
    const kept = all.filter((record) => isUnderWay(record) || !isUnwanted(record));
    return kept.length === all.length ? all : kept;
  });
}
