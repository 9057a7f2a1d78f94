import { isProduction } from '../../pass/ids/environment';
import type { ResetTarget } from '../../pass/reset/reset';
import { reset } from '../../pass/reset/reset-client';
import { formatDuration } from '../../text/format';
import { t } from '../../text/t';
import { type Context, contextOf, type Given, tempPassEvent } from '../context/context';
import { namedViewer } from '../context/viewer';
import { type ExitCode, exitCodes, NotSentError } from '../exit/exit-codes';
import { confirm } from '../output/ask';
import { failureLines } from '../output/failure-lines';

/** Resets one device, one key, or both. */
export async function resetCommand(given: Given): Promise<ExitCode> {
  const context = await contextOf(given);
  const { device, key } = await namedViewer(context, given);
  const targets: ResetTarget[] = [];
  if (device !== undefined) targets.push({ kind: 'device', deviceId: device.deviceId });
  if (key !== undefined) targets.push({ kind: 'key', key: key.key });
  if (targets.length === 0) throw new NotSentError(t('cli_needsTarget'));
  return resetTargets(given, context, targets);
}

/** Resets every device, every key or both, once somebody confirmed it by the MVPD ID. */
export async function resetEveryCommand(given: Given): Promise<ExitCode> {
  const context = await contextOf(given);
  const { values } = given;
  const isBasic = context.tempPass.kind === 'basic';
  if (isBasic && values.keys === true) throw new NotSentError(t('cli_noKeys'));
  // Of a promotional trial both have to be gone before a viewer has a new one.
  const both = values.devices !== true && values.keys !== true;
  const targets: ResetTarget[] = [];
  if (both || values.devices === true) targets.push({ kind: 'everyDevice' });
  if (!isBasic && (both || values.keys === true)) targets.push({ kind: 'everyKey' });
  const { name, place, scope } = context;
  const { mvpdId } = scope;
  await confirm(t('cli_confirmEvery', { mvpd: mvpdId, name, place }), mvpdId, values.confirm);
  return resetTargets(given, context, targets);
}

/** Production asks before it, as its viewers are real ones. */
export async function confirmProduction(
  { scope, name, place }: Pick<Context, 'scope' | 'name' | 'place'>,
  count: number,
  given: string | undefined,
): Promise<void> {
  if (!isProduction(scope.environment)) return;
  const { mvpdId } = scope;
  await confirm(t('cli_confirmMany', { count, mvpd: mvpdId, name, place }), mvpdId, given);
}

async function resetTargets(
  { output }: Given,
  context: Context,
  targets: readonly ResetTarget[],
): Promise<ExitCode> {
  const { scope, authorizer, attempt } = context;
  let code: ExitCode = exitCodes.done;
  for (const target of targets) {
    const startedAt = performance.now();
    const result = await attempt((network) => reset(network, authorizer, scope, target));
    const milliseconds = Math.round(performance.now() - startedAt);
    const event = { event: 'reset', ...tempPassEvent(context), target, milliseconds };
    const what = targetWords(target, context);
    if (result.ok) {
      const time = formatDuration(milliseconds, 'millisecond');
      output.say({ ...event, state: 'done', status: 204 }, t('cli_reset', { what, time }));
      continue;
    }
    const { error } = result;
    const isUnknown = error.effect === 'maybeDone';
    const head = isUnknown ? t('cli_resetUnknown', { what }) : t('cli_resetFailed', { what });
    const state = isUnknown ? 'unknown' : 'failed';
    output.say({ ...event, state, error }, [head, ...failureLines(error)].join('\n'));
    code = isUnknown ? exitCodes.unknown : code === exitCodes.done ? exitCodes.failed : code;
  }
  return code;
}

function targetWords(target: ResetTarget, { name, place }: Context): string {
  switch (target.kind) {
    case 'device':
      return t('cli_target_device', { id: target.deviceId, name, place });
    case 'key':
      return t('cli_target_key', { id: target.key, name, place });
    default:
      return t(`cli_target_${target.kind}`, { name, place });
  }
}
