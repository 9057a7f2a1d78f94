import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type ListedTarget, targetsOf } from '../../bulk/list/list-item';
import { type ReadList, readList } from '../../bulk/list/read-list';
import { endpointsOf } from '../../pass/ids/environment';
import { resetUrl } from '../../pass/reset/reset';
import { refusalWords } from '../../text/refusals';
import { t } from '../../text/t';
import type { Given } from '../context/context';
import { emailOptions } from '../context/viewer';
import { NotSentError } from '../exit/exit-codes';
import { reasonOf } from '../settings/read-file';
import type { ChosenTempPass } from '../settings/temp-pass';

/** So many refused lines are named. */
const mostNamed = 20;

/** A list that may be sent. */
export interface UsableList {
  readonly targets: readonly ListedTarget[];
  readonly list: ReadList;
}

/**
 * Reads a list and refuses what must not be sent.
 *
 * @param path `-` is standard input
 * @throws NotSentError where it is no list, has nothing in it, or lines that are refused
 */
export async function usableList(
  path: string,
  chosen: ChosenTempPass,
  { values, output }: Given,
): Promise<UsableList> {
  const list = await readOrRefuse(path, chosen, values);
  const { items, refused } = list;
  for (const { line, part, refusal } of refused.slice(0, mostNamed)) {
    const reason = refusalWords(refusal);
    output.say(
      { event: 'refused', line, part, refusal, reason },
      t('cli_line', { line: String(line), reason }),
    );
  }
  if (refused.length > mostNamed) {
    const count = refused.length - mostNamed;
    output.say({ event: 'refusedMore', count }, t('cli_moreLines', { count }));
  }
  if (refused.length > 0 && values['skip-refused'] !== true) {
    throw new NotSentError(t('cli_refusedLines', { count: refused.length }));
  }
  if (items.length === 0) throw new NotSentError(t('cli_emptyList', { file: path }));
  return { targets: targetsOf(items), list };
}

async function readOrRefuse(
  path: string,
  chosen: ChosenTempPass,
  values: Given['values'],
): Promise<ReadList> {
  const { unnamed = 'device' } = values;
  if (unnamed !== 'device' && unnamed !== 'key') throw new NotSentError(t('cli_badUnnamed'));
  const isPromotional = chosen.tempPass.kind === 'promotional';
  const emails = isPromotional ? emailOptions(chosen, values['keep-case']) : undefined;
  const chunks = path === '-' ? process.stdin : createReadStream(path);
  try {
    const read = await readList(chunks, { unnamed, emails });
    if (read.ok) return read.value;
  } catch (error) {
    throw new NotSentError(t('cli_unreadable', { file: path, reason: reasonOf(error) }));
  }
  throw new NotSentError(t('cli_binaryList', { file: path }));
}

/** What no other run has: where it is sent, and every device and key in their order. */
export function fingerprintOf({ scope }: ChosenTempPass, targets: readonly ListedTarget[]): string {
  const hash = createHash('sha256').update(endpointsOf(scope.environment).managementUrl);
  for (const { target } of targets) hash.update(`\n${resetUrl(scope, target)}`);
  return hash.digest('hex');
}
