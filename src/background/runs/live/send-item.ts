import type { Sent } from '../../../bulk/run/sent';
import { sentOf, type TargetOutcome } from '../../../bulk/run/target-outcome';
import type { Failure } from '../../../failure/failure';
import type { SingleTarget } from '../../../pass/reset/reset';
import { reset } from '../../../pass/reset/reset-client';
import type { RunOutcome } from '../../../storage/runs/run-record';
import { withApplication } from '../../authorization/used-application';
import { attempt } from '../../network/attempt';
import type { PreparedRun } from './prepare-run';

/** Sends one item once, in the way of every reset. Never rejects. */
export async function sendItem(
  { scope, authorizer, applicationId }: PreparedRun,
  target: SingleTarget,
): Promise<Sent<RunOutcome>> {
  const startedAt = performance.now();
  const attempted = await attempt(scope.environment, (network) =>
    reset(network, authorizer, scope, target, 'one'),
  );
  const sent = sentOf(withApplication(applicationId, attempted), Date.now());
  if (sent.state === 'throttled') return sent;
  const milliseconds = Math.round(performance.now() - startedAt);
  return { ...sent, outcome: timed(sent.outcome, { finishedAt: Date.now(), milliseconds }) };
}

/** @param when written out for each state, as a union does not spread */
function timed(
  outcome: TargetOutcome<Failure>,
  when: Pick<RunOutcome, 'finishedAt' | 'milliseconds'>,
): RunOutcome {
  if (outcome.state === 'done') return { ...outcome, ...when };
  return { ...outcome, ...when };
}
