import type { Errand, EveryWork, ListWork } from './errand';

/** Which part of a list is sent. */
type Shard =
  /** Such as `3/16`, or the name of a variable that has it. */
  | { readonly kind: 'option'; readonly value: string }
  /** By the index that Kubernetes gives. */
  | { readonly kind: 'index' };

interface Files {
  readonly list: string;
  readonly log: string;
}

/** What the program is called with to reset everyone. */
export function everyArguments({ tempPass, mvpdId, work }: Errand<EveryWork>): string[] {
  const which = work.which === 'both' ? [] : [`--${work.which}`];
  return ['reset-every', '--temp-pass', tempPass, ...which, '--confirm', mvpdId];
}

/** The same to reset a list. */
export function bulkArguments(
  { tempPass, mvpdId, work }: Errand<ListWork>,
  { list, log }: Files,
  shard: Shard,
): string[] {
  const part =
    shard.kind === 'index' ? ['--shards', String(work.shards)] : ['--shard', shard.value];
  return [
    'bulk',
    list,
    '--temp-pass',
    tempPass,
    '--log',
    log,
    '--rate',
    String(work.rate),
    ...part,
    ...work.reading,
    '--confirm',
    mvpdId,
  ];
}
