import type { Values } from '../arguments/command-line';
import { type Connection, connect } from '../network/attempt';
import type { Output } from '../output/output';
import { settingsVariable } from '../settings/statement';
import {
  type ChosenTempPass,
  chooseTempPass,
  nameOfTempPass,
  placeOf,
} from '../settings/temp-pass';

/** What every command is given. */
export interface Given {
  readonly values: Values;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly output: Output;
}

/** The Temp Pass and the way to Adobe Pass, and how both are called. */
export interface Context extends ChosenTempPass, Connection {
  readonly name: string;
  readonly place: string;
}

/** @throws NotSentError where settings or statement are not usable */
export async function contextOf(given: Given): Promise<Context> {
  const chosen = await chosenTempPass(given);
  const { tempPass } = chosen;
  const connection = await connect(
    chosen.scope.environment,
    given.values['statement-file'],
    given.env,
  );
  return { ...chosen, ...connection, name: nameOfTempPass(tempPass), place: placeOf(tempPass) };
}

/** The Temp Pass alone. @throws NotSentError where there is none */
export function chosenTempPass({ values, env }: Given): Promise<ChosenTempPass> {
  return chooseTempPass(values.settings ?? env[settingsVariable], values['temp-pass']);
}

/** What names the Temp Pass in JSON. */
export function tempPassEvent({ scope, place }: Pick<Context, 'scope' | 'place'>) {
  return { environment: place, requestorId: scope.requestorId, mvpdId: scope.mvpdId };
}
