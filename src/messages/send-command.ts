import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type Failure, ownFailure } from '../failure/failure';
import { failure, type Result, success } from '../pass/result';
import { type AnswerOf, answerSchemas, failedAnswerSchema } from './answers';
import type { CommandInput } from './commands';

/**
 * Sends a command to the background.
 *
 * @returns its answer; `interrupted` where the background was stopped before it could answer
 */
export async function sendCommand<Input extends CommandInput>(
  command: Input,
): Promise<Result<AnswerOf<Input['type']>, Failure>> {
  let answer: unknown;
  try {
    answer = await browser.runtime.sendMessage(command);
  } catch {
    return failure(ownFailure('interrupted'));
  }
  const failed = v.safeParse(failedAnswerSchema, answer);
  if (failed.success) return failure(failed.output.error);
  const schema: v.GenericSchema<unknown, AnswerOf<Input['type']>> = answerSchemas[command.type];
  const done = v.safeParse(v.object({ ok: v.literal(true), value: schema }), answer);
  return done.success ? success(done.output.value) : failure(ownFailure('interrupted'));
}
