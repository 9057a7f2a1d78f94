import { type Fact, factAt, isOneWord, type LabelInText } from './reader';

/** "Is" and its like between a label and its value, in the languages of the labels. */
const separator = new RegExp(
  '^(?:[«»"\'`“”]|\\*\\*)?(?:\\s(?:is|was|ist|war|lautet|est|es|é|è|är|er|on|to|of|with|jest|je|to je|' +
    'adalah|là|είναι|это|є|है|הוא|است|هو|returned|reads|equals|now|(?:set|changed|reset)(?: to)?)' +
    '(?:\\s(?:now|currently|set to|still))?\\s|\\s?[は是为為는은が]|\\s?คือ)',
  'iu',
);
const beside = /^(?:[«»"'`“”]|\*\*)?\s{1,12}/u;

/** A sentence: "the device ID is …", "see device ID `…`". */
export function* prose({ text, end }: LabelInText): Generator<Fact> {
  const after = text.slice(end, end + 60);
  const said = separator.exec(after)?.[0];
  if (said !== undefined) yield factAt(text, end + said.length);
  const gap = beside.exec(after)?.[0];
  if (gap === undefined) return;
  // The next line is another one's, as in lists and tables, unless the value is all that it has.
  if (!gap.includes('\n') || isOneWord(text, end + gap.length))
    yield factAt(text, end + gap.length, 'adjacent');
}
