import * as v from 'valibot';
import {
  type Command,
  type CommandOf,
  type CommandType,
  commandSchema,
} from '../../../src/messages/commands';
import { deviceId } from './fake-adobe';

/** A command about the Temp Pass that is saved, as it comes from a page. */
export function parsedCommand<Type extends CommandType>(
  type: Type,
  rest: object = {},
): CommandOf<Type> {
  const read = v.parse(commandSchema, { type, tempPassId: 'pass', ...rest });
  const isIt = (one: Command): one is CommandOf<Type> => one.type === type;
  if (!isIt(read)) throw new Error('another command');
  return read;
}

/** A reset of the sample device, where nothing else is told. */
export function resetOf(change: object = {}) {
  const targets = [{ kind: 'device', deviceId }];
  return parsedCommand('reset', { id: crypto.randomUUID(), targets, ...change });
}

/** A reading of the sample device's trial, where nothing else is told. */
export function readingOf(change: object = {}) {
  return parsedCommand('readTrial', { reader: 'popup', viewer: { deviceId }, ...change });
}

/** A start of the sample device's trial, where nothing else is told. */
export function startOf(change: object = {}) {
  return parsedCommand('startTrial', { reader: 'popup', viewer: { deviceId }, ...change });
}
