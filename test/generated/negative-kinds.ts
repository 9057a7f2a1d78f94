import fc from 'fast-check';
import type { TextCase } from './case';
import { chosenCases, emptyCases } from './field-cases';
import { alignedForms } from './forms/aligned-forms';
import { fingerprint, headerForms } from './forms/header-forms';
import { jsonForms } from './forms/json-forms';
import { keyValueForms, settingsForms, yamlForms } from './forms/line-forms';
import { logForms, sentenceForms } from './forms/log-forms';
import { queryForms } from './forms/query-forms';
import { headerNames } from './label-names';
import { brokenHeader, cutHeader, cutValue, undecodable } from './negatives/cut-values';
import { maskedValue } from './negatives/masked-values';
import { dateOrTime, everydayName, pieceOfId, typedRun } from './negatives/no-ids';
import { noSetter, noValue } from './negatives/no-values';
import { analyticsText, mixedScripts, otherIds } from './negatives/other-ids';
import { commitTitle, otherOwner } from './negatives/other-owners';
import texts from './negatives/texts.json';
import type { Random } from './random';
import { uuid } from './value-shapes';

const forms = [
  ...keyValueForms,
  ...jsonForms,
  ...yamlForms.slice(0, 4),
  ...alignedForms.slice(0, 8),
  ...logForms,
];
const none = (text: string): TextCase => ({ text, ids: [], best: null });
const written = (write: (random: Random) => string) =>
  chosenCases([write], (one, random) => none(one(random)));
const inHeader = (value: (random: Random) => string) =>
  chosenCases(headerForms, (form, random) =>
    none(form.write(random.pick(headerNames), value(random))),
  );
/** A line among others that name no device either. */
const amongOthers = (lines: readonly string[]) =>
  chosenCases(lines, (line, random) =>
    none(
      random.pick([
        line,
        `${line}\nSession ID: ${uuid(random)}`,
        `trace=${uuid(random)}\n${line}\n`,
        `10:02 INFO ${line}`,
      ]),
    ),
  );

/** Texts in which no device ID stands; what a kind holds looks like one all the same. */
export const negativeKinds: Readonly<Record<string, fc.Arbitrary<TextCase>>> = {
  'cut values': emptyCases(forms, cutValue),
  'cut headers': inHeader(cutHeader),
  'headers cut without a mark': inHeader(brokenHeader),
  'undecodable headers': inHeader(undecodable),
  masked: emptyCases(forms, maskedValue),
  redacted: emptyCases(forms, (random) => random.pick(texts.redactions)),
  placeholders: emptyCases([...forms, ...queryForms, ...settingsForms], (random) =>
    random.pick(texts.placeholders),
  ),
  absent: emptyCases([...forms, ...sentenceForms], (random) => random.pick(texts.absences)),
  'mixed scripts': emptyCases(forms, mixedScripts),
  'dotted paths': emptyCases(forms, (random) => random.pick(texts.dottedPaths)),
  'source code': amongOthers(texts.codeLines),
  prose: amongOthers(texts.proseLines),
  'other IDs': fc
    .array(fc.nat(9_999), { minLength: 1, maxLength: 12 })
    .map((numbers) => none(otherIds(numbers))),
  analytics: written(analyticsText),
  'words with a number': emptyCases(forms, everydayName),
  'typed runs': emptyCases(forms, typedRun),
  'typed runs in headers': inHeader((random) => fingerprint(typedRun(random), random)),
  'dates and times': emptyCases(forms, dateOrTime),
  'pieces of IDs': emptyCases(forms, pieceOfId),
  'IDs of other owners': written(otherOwner),
  'titles of commits': written(commitTitle),
  'forms without a value': written(noValue),
  'calls that set nothing': written(noSetter),
};
