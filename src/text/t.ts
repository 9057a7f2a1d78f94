import type messages from '../../public/_locales/en/messages.json';
import { formatNumber } from './format';
import { messageSource } from './message-source';

type Messages = typeof messages;
type Base<Key> = Key extends `${infer Found}_one` ? Found : never;
/** Texts that differ by a number, under the name that their forms begin with. */
type PluralKey = Base<keyof Messages>;
type SingleKey = Exclude<keyof Messages, `${PluralKey}_${Intl.LDMLPluralRule}`>;

/** A text of `public/_locales`. */
export type MessageKey = SingleKey | PluralKey;

type Entry<Key> = Key extends PluralKey
  ? Messages[`${Key}_other`]
  : Key extends SingleKey
    ? Messages[Key]
    : never;
type NamesIn<Found> = Found extends { placeholders: infer Named } ? keyof Named : never;
type Values<Name extends PropertyKey> = [Name] extends [never]
  ? []
  : [values: { readonly [One in Name]: One extends 'count' ? number : string | number }];

/** What is put into a text, by name; `count` chooses the form too. */
type ValuesOf<Key extends MessageKey> = Values<NamesIn<Entry<Key>>>;

let rules: Intl.PluralRules | undefined;

/**
 * A text in the browser's language, or in English where there is none in it. Numbers are written as
 * that language writes them.
 *
 * @param values what is put in, by the names in the catalogue
 */
export function t<Key extends MessageKey>(key: Key, ...[values]: ValuesOf<Key>): string {
  const given: Readonly<Record<string, string | number>> = values ?? {};
  const { count } = given;
  // `$1` is the first name by the alphabet, as the browser does not tell which name is which.
  const inOrder = Object.keys(given)
    .sort()
    .map((name) => given[name] ?? '')
    .map((value) => (typeof value === 'number' ? formatNumber(value) : value));
  return messageSource().getMessage(typeof count === 'number' ? formOf(key, count) : key, inOrder);
}

function formOf(key: string, count: number): string {
  rules ??= new Intl.PluralRules(messageSource().getMessage('locale'));
  return `${key}_${rules.select(count)}`;
}
