import { type Failure, ownFailure } from '../../failure/failure';
import { failure, type Result } from '../../pass/result';
import type { Run } from '../../storage/runs/run-record';

type Answer = Promise<Result<Run, Failure>>;

// Not there yet: whoever asks is told that nothing was done.
const refused = async (): Answer => failure(ownFailure('refused'));
export const startRun = refused;
export const pauseRun = refused;
export const resumeRun = refused;
export const cancelRun = refused;
export const retryFailed = refused;
export const adjustRun = refused;
