import { headLine } from '../../bulk/log/log-lines';
import { defaultLanes, defaultRate } from '../../bulk/run/run-options';
import type { Standstill } from '../../bulk/run/sent';
import { formatRoughly } from '../../text/format';
import { t } from '../../text/t';
import { numberOf } from '../arguments/numbers';
import { partOf, type Shard, shardOf } from '../arguments/shard';
import { fingerprintOf, usableList } from '../bulk/listed';
import { lockLog } from '../bulk/lock';
import { RunLog } from '../bulk/run-log';
import { type Counts, pauseEvent, pauseWords, progressWords } from '../bulk/run-words';
import { type RunListener, sendAll } from '../bulk/send-all';
import { onSignal } from '../bulk/signals';
import { type Context, contextOf, type Given, tempPassEvent } from '../context/context';
import { type ExitCode, exitCodes, NotSentError } from '../exit/exit-codes';
import type { Output } from '../output/output';
import { confirmProduction } from './reset';

/** Resets what a list names, and goes on where an earlier run of it ended. */
export async function bulkCommand(given: Given, path: string | undefined): Promise<ExitCode> {
  if (path === undefined) throw new NotSentError(t('cli_needsList'));
  const { values, output, env } = given;
  const shard = shardOf(values.shard, values.shards, env);
  const limits = { least: 0.01, most: 1_000, otherwise: defaultRate };
  const rate = numberOf('--rate', values.rate, limits);
  const lanes = Math.floor(
    numberOf('--lanes', values.lanes, { least: 1, most: 100, otherwise: defaultLanes }),
  );
  const context = await contextOf(given);
  const { targets, list } = await usableList(path, context, given);
  const part = partOf(targets, shard);
  const fingerprint = fingerprintOf(context, targets);
  const seconds = Math.ceil(part.length / (rate / shard.count));
  const plan = { lines: list.items.length, requests: part.length, repeated: list.repeated.length };
  output.say(
    { event: 'plan', ...tempPassEvent(context), ...plan, refused: list.refused.length, seconds },
    t('cli_plan', {
      count: part.length,
      name: context.name,
      place: context.place,
      repeated: plan.repeated,
      time: formatRoughly(seconds),
    }),
  );
  if (values['dry-run'] === true) return exitCodes.done;
  await confirmProduction(context, part.length, values.confirm);

  const log = values.log ?? defaultLog(path, shard);
  const unlock = await lockLog(log);
  try {
    const { environment, requestorId, mvpdId } = context.scope;
    const head = headLine({
      fingerprint,
      environment,
      requestorId,
      mvpdId,
      tempPassName: context.tempPass.name ?? '',
      count: targets.length,
      shard: `${shard.number}/${shard.count}`,
      at: new Date().toISOString(),
    });
    const opened = await RunLog.open(log, head);
    try {
      return await run(given, context, {
        targets: part,
        log: opened,
        path: log,
        shard,
        rate,
        lanes,
      });
    } finally {
      await opened.close();
    }
  } finally {
    await unlock();
  }
}

interface Running {
  readonly targets: Parameters<typeof sendAll>[1]['targets'];
  readonly log: RunLog;
  readonly path: string;
  readonly shard: Shard;
  readonly rate: number;
  readonly lanes: number;
}

async function run({ values, output }: Given, context: Context, running: Running) {
  const { targets, log, path, shard, rate, lanes } = running;
  const { outcomes, cursor, isOld } = log.run;
  // An answer that was lost says nothing: a reset may be sent again, as it is the same twice.
  const isKnown = (state: string) =>
    state === 'done' || (state === 'failed' && values['retry-failed'] !== true);
  const known = [...outcomes].flatMap(([item, state]) => (isKnown(state) ? [item] : []));
  const counts: Counts = { done: 0, failed: 0, unknown: 0 };
  for (const [, state] of outcomes) if (isKnown(state)) counts[state] += 1;
  if (isOld) {
    output.say(
      { event: 'resume', known: known.length },
      t('cli_resume', { count: known.length, file: path }),
    );
  }
  const listener = listenerOf(output, counts);
  const ended = onSignal();
  try {
    const options = { lanes, rate, shards: shard.count, known, cursor };
    const sending = { targets, log, listener, onRun: ended.cancelWith };
    const standstill = await sendAll(context, sending, options);
    return tell(output, standstill, counts, ended.code(), path);
  } finally {
    ended.stop();
  }
}

function listenerOf(output: Output, counts: Counts): RunListener {
  return {
    forPeople: output.forPeople,
    outcome(line) {
      counts[line.state] += 1;
      if (line.state === 'done') return;
      const { item, state, error } = line;
      const id = line.device ?? line.key ?? '';
      const why = [error?.kind, error?.status, error?.code].filter(Boolean).join(' ');
      output.say(
        { event: 'outcome', item, line: line.line, state, error },
        t(state === 'failed' ? 'cli_itemFailed' : 'cli_itemUnknown', {
          id,
          line: String(line.line),
          why,
        }),
      );
    },
    progress(progress) {
      output.progress(
        { event: 'progress', ...progress, ...counts },
        progressWords(progress, counts),
      );
    },
  };
}

function tell(
  output: Output,
  standstill: Standstill,
  counts: Counts,
  ended: ExitCode | undefined,
  path: string,
): ExitCode {
  const words = t('cli_counts', { ...counts, file: path });
  if (standstill.kind === 'paused') {
    const { reason } = standstill;
    output.say(
      { event: 'paused', ...pauseEvent(reason), ...counts },
      [pauseWords(reason), words, t('cli_goOn')].join('\n'),
    );
    return exitCodes.paused;
  }
  if (standstill.kind !== 'done') {
    output.say({ event: 'interrupted', ...counts }, [words, t('cli_goOn')].join('\n'));
    return ended ?? exitCodes.interrupted;
  }
  output.say({ event: 'end', ...counts }, words);
  if (counts.unknown > 0) return exitCodes.unknown;
  return counts.failed > 0 ? exitCodes.failed : exitCodes.done;
}

function defaultLog(path: string, { number, count }: Shard): string {
  if (path === '-') throw new NotSentError(t('cli_needsLog'));
  return count === 1 ? `${path}.log` : `${path}.${number}-of-${count}.log`;
}
