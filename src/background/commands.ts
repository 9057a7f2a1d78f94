import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { type Failure, ownFailure } from '../failure';
import { type AnswerOf, type CommandOf, type CommandType, commandSchema } from '../messages';
import { failure, type Result } from '../pass/result';
import { removeApplication, saveApplication } from './applications';
import { closeQuestion } from './questions';
import { resetEverybody, resetSome } from './resets';
import { mayCommand } from './senders';
import { removeTempPass, saveTempPass } from './temp-passes';
import { authorizations } from './vault';
import { forgetSite, watchSite } from './watched-sites';

type Answer<Type extends CommandType> = Promise<Result<AnswerOf<Type>, Failure>>;

const handlers: { readonly [Type in CommandType]: (command: CommandOf<Type>) => Answer<Type> } = {
  reset: resetSome,
  resetEvery: resetEverybody,
  saveApplication,
  removeApplication,
  saveTempPass,
  removeTempPass,
  authorizations,
  watchSite,
  forgetSite,
  closeQuestion,
};

/** Answers a command: refused unless one of our pages sent it and it fits its schema. */
export async function answerCommand(
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<Result<unknown, Failure>> {
  // First who sent it: reading a message that was made to be slow would stop the background.
  if (!mayCommand(sender)) return failure(ownFailure('refused'));
  const command = v.safeParse(commandSchema, message);
  if (!command.success) return failure(ownFailure('refused'));
  return handle(command.output.type, command.output);
}

function handle<Type extends CommandType>(
  type: Type,
  command: CommandOf<Type>,
): Promise<Result<unknown, Failure>> {
  return handlers[type](command);
}
