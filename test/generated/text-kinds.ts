import type fc from 'fast-check';
import type { TextCase } from './case';
import { colours, decorations, invisibles } from './decorations';
import { chosenCases, fieldCases } from './field-cases';
import { alignedForms } from './forms/aligned-forms';
import { callForms } from './forms/call-forms';
import { commandForms } from './forms/command-forms';
import {
  fingerprint,
  type HeaderForm,
  headerCallForms,
  headerForms,
  wrapped,
} from './forms/header-forms';
import { brokenJsonForms, escapedJsonForms, jsonForms, literalForms } from './forms/json-forms';
import { keyValueForms, settingsForms, yamlForms } from './forms/line-forms';
import { logForms, plainSentenceForms, sentenceForms, tickedForms } from './forms/log-forms';
import { nestedForms } from './forms/nested-forms';
import { printedForms } from './forms/printed-forms';
import { encodedQueryForms, queryForms } from './forms/query-forms';
import { structureForms } from './forms/structure-forms';
import { nameAsValueForms, tableForms } from './forms/table-forms';
import { toolForms } from './forms/tool-forms';
import { elementForms, xmlForms } from './forms/xml-forms';
import { headerNames, namedOtherwise } from './label-names';
import { languageNames, newLanguageNames } from './languages';
import { moreKinds } from './more-kinds';
import { nameKinds } from './name-kinds';
import { negativeKinds } from './negative-kinds';
import type { Random } from './random';
import {
  currentAndPrevious,
  equallyGood,
  hashOfOther,
  ownAndList,
  ownRequestAndAnswer,
  ranked,
  sameAgain,
} from './rankings';
import { base64, base64url, bracedShapes, oddShapes, plainShapes } from './value-shapes';

export type TextKinds = Readonly<Record<string, fc.Arbitrary<TextCase>>>;

/** Forms in which a value of any look is plainly the value. */
const plainForms = [...keyValueForms.slice(0, 6), ...jsonForms, ...xmlForms.slice(0, 4)];
/** Those whose names may be any words. */
const wordForms = plainForms.filter((form) => !xmlForms.includes(form));
const lines = keyValueForms.filter(({ name }) =>
  /^(?:colon|equals with spaces|words and colon|dash)$/u.test(name),
);
const wrappable = headerForms.slice(0, 5);

function headerCase(
  form: HeaderForm,
  random: Random,
  change = (value: string, _: Random) => value,
): TextCase {
  const { id } = random.pick(plainShapes).write(random);
  return {
    text: form.write(random.pick(headerNames), change(fingerprint(id, random), random)),
    ids: [id],
  };
}

/** A field that holds Base64 by definition, as the registration codes of Adobe's REST API do. */
const base64Forms: readonly ((value: string) => string)[] = [
  (value) =>
    `{"id":"1","code":"YPZ7JH9","requestor":"REF30","info":{"deviceId":"${value}","deviceType":"roku"}}`,
  (value) =>
    `<regcode>\n  <code>YPZ7JH9</code>\n  <requestor>REF30</requestor>\n  <info>\n    <deviceId>${value}</deviceId>\n  </info>\n</regcode>`,
  (value) => `AP-Device-Identifier: ${value}`,
  (value) => `{\n  "AP-Device-Identifier": "${value}"\n}`,
  (value) => `<deviceId>${value}</deviceId>`,
  (value) => `device_id (base64): ${value}`,
  (value) => `deviceId=${value}`,
  (value) => `Device ID: ${value}`,
];

const positives: TextKinds = {
  json: fieldCases({ forms: jsonForms }),
  'json in strings': fieldCases({ forms: escapedJsonForms }),
  'broken json': fieldCases({ forms: brokenJsonForms }),
  literals: fieldCases({ forms: literalForms }),
  structures: fieldCases({ forms: structureForms }),
  xml: fieldCases({ forms: xmlForms }),
  'element objects': fieldCases({ forms: elementForms }),
  'nested objects': fieldCases({ forms: nestedForms }),
  'key and value': fieldCases({ forms: keyValueForms }),
  settings: fieldCases({ forms: settingsForms }),
  yaml: fieldCases({ forms: yamlForms }),
  'aligned values': fieldCases({ forms: alignedForms }),
  queries: fieldCases({ forms: queryForms }),
  'encoded queries': fieldCases({ forms: encodedQueryForms }),
  commands: fieldCases({ forms: commandForms }),
  calls: fieldCases({ forms: callForms }),
  'printed objects': fieldCases({ forms: printedForms }),
  tables: fieldCases({ forms: tableForms }),
  'name as a value': fieldCases({ forms: nameAsValueForms }),
  logs: fieldCases({ forms: logForms }),
  sentences: fieldCases({ forms: sentenceForms }),
  'sentences without a colon': fieldCases({ forms: plainSentenceForms }),
  'odd IDs in backticks': fieldCases({ forms: tickedForms, shapes: oddShapes }),
  'debugging tools': fieldCases({ forms: toolForms }),
  headers: chosenCases(headerForms, headerCase),
  'header calls': chosenCases(headerCallForms, headerCase),
  'wrapped headers': chosenCases(wrappable, (form, random) => headerCase(form, random, wrapped)),
  'base64 fields': chosenCases(base64Forms, (write, random) => {
    const { id } = random.pick(plainShapes).write(random);
    return { text: write(random.pick([base64, base64url])(id)), ids: [id] };
  }),
  'other names': fieldCases({
    forms: [...plainForms, ...queryForms.slice(0, 1)],
    names: namedOtherwise,
  }),
  languages: fieldCases({ forms: [...lines, ...wordForms], names: languageNames }),
  'new languages': fieldCases({ forms: [...lines, ...wordForms], names: newLanguageNames }),
  'odd IDs': fieldCases({ forms: plainForms, shapes: oddShapes }),
  'GUIDs in braces': fieldCases({ forms: lines, shapes: bracedShapes }),
  decorated: fieldCases({ forms: lines, decorations }),
  colours: fieldCases({ forms: [...keyValueForms.slice(0, 4), ...logForms], decorations: colours }),
  'invisible characters': fieldCases({ forms: lines, decorations: invisibles }),
  'current and previous': chosenCases(currentAndPrevious, ranked),
  'own and a list': chosenCases(ownAndList, ranked),
  'own request and a list': chosenCases(ownRequestAndAnswer, ranked),
  'hash of another': chosenCases(hashOfOther, ranked),
  'equally good': chosenCases(equallyGood, ranked),
  'same again': chosenCases(sameAgain, ranked),
};

/** Everything at once: any form with any name, ID and neighbours. */
const everyForm = [
  ...wordForms,
  ...literalForms,
  ...structureForms.filter(({ name }) => !name.startsWith('xml')),
  ...yamlForms,
  ...settingsForms,
  ...alignedForms,
  ...tableForms,
  ...logForms,
];
const everyName = {
  key: [...namedOtherwise.key, ...languageNames.key, ...newLanguageNames.key],
  words: [...namedOtherwise.words, ...languageNames.words, ...newLanguageNames.words],
};

/** Every kind of text, by its name. */
export const textKinds: TextKinds = {
  ...positives,
  ...moreKinds,
  ...nameKinds,
  ...negativeKinds,
  mixed: fieldCases({
    forms: everyForm,
    names: everyName,
    shapes: [...plainShapes, ...oddShapes],
    neighbours: 5,
  }),
};
