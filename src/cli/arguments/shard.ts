import { t } from '../../text/t';
import { NotSentError } from '../exit/exit-codes';

/** One part of a list that several programs share, counted from 1. */
export interface Shard {
  readonly number: number;
  readonly count: number;
}

export const wholeList: Shard = { number: 1, count: 1 };
const most = 1_000;

/**
 * Which part of a list is sent from here: as `--shard 3/16` says, or as Kubernetes says of an Indexed
 * Job, whose index begins at 0, with the number of them in `--shards`.
 *
 * @throws NotSentError where it is none
 */
export function shardOf(
  shard: string | undefined,
  shards: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Shard {
  if (shard !== undefined) {
    const [, number = '', count = ''] = /^(\d+)\/(\d+)$/u.exec(shard) ?? [];
    return checked(Number(number), Number(count));
  }
  if (shards === undefined) return wholeList;
  const index = env['JOB_COMPLETION_INDEX'];
  if (index === undefined) throw new NotSentError(t('cli_noIndex'));
  return checked(/^\d+$/u.test(index) ? Number(index) + 1 : 0, Number(shards));
}

function checked(number: number, count: number): Shard {
  const isShard = Number.isInteger(count) && count <= most && number >= 1 && number <= count;
  if (!isShard) throw new NotSentError(t('cli_badShard'));
  return { number, count };
}

/** What belongs to a shard; every item to one of them. */
export function partOf<Item>(items: readonly Item[], { number, count }: Shard): Item[] {
  return items.filter((_, index) => index % count === number - 1);
}
