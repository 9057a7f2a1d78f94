import type fc from 'fast-check';
import type { TextCase } from './case';
import { chosenCases } from './field-cases';
import {
  asProgrammer,
  bareTempPass,
  inBrackets,
  inCalls,
  inObjects,
  mvpdIds,
  type NamesForm,
  requestorIds,
  sideBySide,
  withDevice,
  withoutNames,
} from './names';
import type { Random } from './random';

/** The feature itself is called TempPass: alone in a sentence it is no name. */
const namedIds = mvpdIds.filter((id) => id !== 'TempPass');

function named({ write }: NamesForm, random: Random, mvpds = mvpdIds): TextCase {
  const requestor = random.pick(requestorIds);
  const mvpd = random.pick(mvpds);
  const text = write(requestor, mvpd);
  const { text: page, ids } = withDevice(text, random);
  return {
    text: page,
    ids,
    requestors: text.includes(requestor) ? [requestor] : [],
    mvpds: [mvpd],
  };
}

/** What a page says of its requestor and MVPD. */
export const nameKinds: Readonly<Record<string, fc.Arbitrary<TextCase>>> = {
  names: chosenCases(sideBySide, named),
  'names in objects': chosenCases(inObjects, named),
  'names in calls': chosenCases(inCalls, named),
  'names with the word in brackets': chosenCases(inBrackets, named),
  'names of a programmer': chosenCases(asProgrammer, named),
  'bare Temp Pass': chosenCases(bareTempPass, (form, random) => named(form, random, namedIds)),
  'no names': chosenCases(withoutNames, (text, random) => ({
    ...withDevice(text, random),
    requestors: [],
    mvpds: [],
  })),
};
