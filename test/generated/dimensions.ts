import { colours, decorations, invisibles } from './decorations';
import { alignedForms } from './forms/aligned-forms';
import { callForms } from './forms/call-forms';
import { commandForms } from './forms/command-forms';
import { dressedForms, languageSentences, newLanguageSentences } from './forms/dressed-forms';
import { headerCallForms, headerForms, wraps } from './forms/header-forms';
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
import { headerNames, keyNames, otherNames, wordNames } from './label-names';
import { languages, newLanguages } from './languages';
import * as names from './names';
import texts from './negatives/texts.json';
import { neighbours } from './neighbours';
import { chipPlaces, controlPlaces, shadowPlaces } from './places/controls';
import { emptyPages } from './places/empty-pages';
import { attributePlaces, scriptPlaces } from './places/hidden';
import { namedPages } from './places/named-pages';
import { svgPlaces } from './places/pictures';
import { rankedPages } from './places/ranked-pages';
import { columnPlaces, rowPlaces } from './places/rows';
import { spreadPlaces, viewerPlaces } from './places/viewers';
import * as rankings from './rankings';
import { oddShapes, plainShapes } from './value-shapes';

/** Everything that is varied, with the least number of its values: no one takes them away unseen. */
export const dimensions: readonly (readonly [
  name: string,
  least: number,
  values: readonly unknown[],
])[] = [
  ['names in programs', 50, keyNames],
  ['names in words', 10, wordNames],
  ['other names', 20, otherNames],
  ['header names', 4, headerNames],
  ['languages', 22, Object.keys(languages)],
  ['new languages', 7, Object.keys(newLanguages)],
  ['plain IDs', 8, plainShapes],
  ['odd IDs', 11, oddShapes],
  ['neighbours', 20, neighbours],
  ['decorations', 28, decorations],
  ['colours', 13, colours],
  ['invisible characters', 8, invisibles],
  ['line breaks in a header', 8, wraps],
  ['JSON', 9, jsonForms],
  ['JSON in strings', 7, escapedJsonForms],
  ['broken JSON', 6, brokenJsonForms],
  ['literals', 7, literalForms],
  ['structures', 26, structureForms],
  ['XML', 10, xmlForms],
  ['element objects', 7, elementForms],
  ['nested objects', 10, nestedForms],
  ['key and value', 17, keyValueForms],
  ['settings', 7, settingsForms],
  ['YAML', 8, yamlForms],
  ['aligned values', 14, alignedForms],
  ['queries', 8, queryForms],
  ['encoded queries', 5, encodedQueryForms],
  ['commands', 14, commandForms],
  ['calls', 19, callForms],
  ['printed objects', 10, printedForms],
  ['tables', 15, tableForms],
  ['name as a value', 8, nameAsValueForms],
  ['logs', 11, logForms],
  ['sentences', 5, sentenceForms],
  ['sentences without a colon', 9, plainSentenceForms],
  ['values in backticks', 5, tickedForms],
  ['debugging tools', 10, toolForms],
  ['dressed names', 14, dressedForms],
  ['sentences in languages', 23, [...languageSentences, ...newLanguageSentences]],
  ['headers', 18, headerForms],
  ['header calls', 11, headerCallForms],
  ['rankings', 28, Object.values(rankings).filter(Array.isArray).flat()],
  ['forms of names', 42, Object.values(names).filter(Array.isArray).flat()],
  ['placeholders', 50, texts.placeholders],
  ['redactions', 24, texts.redactions],
  ['absences', 28, texts.absences],
  ['dotted paths', 36, texts.dottedPaths],
  ['source code', 42, texts.codeLines],
  ['prose', 29, texts.proseLines],
  ['rows', 26, rowPlaces],
  ['columns', 6, columnPlaces],
  ['controls', 14, controlPlaces],
  ['chips', 7, chipPlaces],
  ['shadow trees', 10, shadowPlaces],
  ['drawings', 4, svgPlaces],
  ['scripts', 10, scriptPlaces],
  ['attributes', 9, attributePlaces],
  ['viewers', 7, viewerPlaces],
  ['spread names', 6, spreadPlaces],
  ['pages with several devices', 10, rankedPages],
  ['pages with names', 13, namedPages],
  ['pages without an ID', 24, emptyPages],
];
