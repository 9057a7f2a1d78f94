import { tempPassSource } from '../../pass/trial/decision';
import { readTrial } from '../../pass/trial/read-trial';
import { startTrial } from '../../pass/trial/start-trial';
import type { Trial } from '../../pass/trial/trial';
import { reasonWords } from '../../text/failure-words';
import { formatDateTime } from '../../text/format';
import { t } from '../../text/t';
import { contextOf, type Given, tempPassEvent } from '../context/context';
import { namedViewer, streamingViewer } from '../context/viewer';
import { type ExitCode, exitCodes } from '../exit/exit-codes';
import { failureLines } from '../output/failure-lines';

/** Says how the trial of a viewer stands, and starts none. */
export async function trialCommand(given: Given): Promise<ExitCode> {
  const context = await contextOf(given);
  const viewer = streamingViewer(context, await namedViewer(context, given));
  const { authorizer, attempt, scope } = context;
  const read = await attempt((network) => readTrial(network, authorizer, scope, viewer));
  const event = { event: 'trial', ...tempPassEvent(context), deviceId: viewer.deviceId };
  if (!read.ok) {
    given.output.say({ ...event, error: read.error }, failureLines(read.error).join('\n'));
    return exitCodes.failed;
  }
  given.output.say({ ...event, ...read.value }, trialWords(read.value));
  return exitCodes.done;
}

/** Starts the trial of a viewer, which uses a title of a promotional one. */
export async function startCommand(given: Given): Promise<ExitCode> {
  const context = await contextOf(given);
  const viewer = streamingViewer(context, await namedViewer(context, given));
  const { authorizer, attempt, scope, tempPass } = context;
  const titles = tempPass.resourceIds?.length ? tempPass.resourceIds : [scope.requestorId];
  const started = await attempt((network) =>
    startTrial(network, authorizer, scope, viewer, titles),
  );
  const event = { event: 'start', ...tempPassEvent(context), deviceId: viewer.deviceId };
  if (!started.ok) {
    const { error } = started;
    const isUnknown = error.effect === 'maybeDone';
    const lines = [...(isUnknown ? [t('cli_startUnknown')] : []), ...failureLines(error)];
    given.output.say({ ...event, error }, lines.join('\n'));
    return isUnknown ? exitCodes.unknown : exitCodes.failed;
  }
  const decisions = started.value;
  given.output.say(
    { ...event, decisions },
    decisions
      .map(({ resource, permitted, source, reason }) => {
        if (permitted && isByTempPass(source)) return t('cli_started', { title: resource });
        if (permitted) return t('cli_startedByOther', { title: resource });
        const why = reason && reasonWords(reason)?.title;
        return t('cli_denied', { title: resource, why: why ?? reason?.code ?? '' });
      })
      .join('\n'),
  );
  const isStarted = decisions.every(({ permitted, source }) => permitted && isByTempPass(source));
  return isStarted ? exitCodes.done : exitCodes.failed;
}

/** Where Adobe does not say who decided, nothing says that it was not the Temp Pass. */
function isByTempPass(source: string | undefined): boolean {
  return source === undefined || source === tempPassSource;
}

function trialWords(trial: Trial): string {
  switch (trial.state) {
    case 'none':
      return t('cli_trial_none');
    case 'usedUp':
      return t('cli_trial_usedUp', { why: t(`trial_usedUpBy_${trial.by}`) });
    case 'running': {
      const until = t('cli_trial_running', { time: formatDateTime(new Date(trial.endsAt)) });
      const { titlesLeft } = trial;
      if (titlesLeft === undefined) return until;
      return `${until} · ${t('trial_titlesLeft', { count: titlesLeft })}`;
    }
  }
}
