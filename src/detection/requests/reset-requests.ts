import { isCut } from '../values/cut';
import { isPlaceholder } from '../values/placeholder';
import { addressesIn, type WrittenAddress } from './addresses';
import { readableText } from './pasted-text';
import { siteApart } from './request-host';
import {
  anyResetPath,
  mayNameReset,
  ownParameters,
  type Parameter,
  parameters,
  resetPath,
  type Told,
} from './reset-path';
import { type ShellWord, shellWords } from './shell-words';
import { onlyValue, valuesBeside } from './values-beside';
import { withVariables } from './variables';

/** A reset request as a text tells it: nothing is checked yet, and no header is read. */
export interface ToldReset {
  /** `https://host/path`, what the path of the API is put behind. */
  readonly base: Told | undefined;
  /** Whether it resets a key. */
  readonly isGeneric: boolean;
  readonly parameters: ReadonlyMap<Parameter, Told>;
}

/** Whether a text has the path of a reset in it, and of a version that is read. */
export function namesReset(text: string): 'known' | 'otherVersion' | undefined {
  if (!mayNameReset(text)) return undefined;
  const readable = readableText(text);
  if (resetPath.test(readable)) return 'known';
  return anyResetPath.test(readable) ? 'otherVersion' : undefined;
}

/**
 * Finds the reset requests in a URL, a command, a log, a program or a document: their parameters in
 * the address or apart from it, their host in the address or in a header.
 */
export function resetsIn(text: string): ToldReset[] {
  const readable = readableText(text);
  const words = shellWords(readable);
  const data = dataOf(words).slice(0, mostData);
  const inWords = words
    .filter((word) => resetPath.test(word.text))
    .flatMap((word) => addressesIn(word).map((one) => readAddress(one, readable)))
    .map((one) => finished(one, [...data, ...one.query], readable))
    .filter((one) => one?.parameters.has('requestor_id') && one.parameters.has('mvpd_id'));
  const found = inWords.length > 0 ? inWords : inAnyText(readable);
  return found.filter((one) => one !== undefined);
}

/** The same where it is no command: in code, in a log, in a sentence. */
function inAnyText(text: string): (ToldReset | undefined)[] {
  const addresses = addressesIn({ text, quoted: [], behind: '' });
  return addresses.map((address, index) => {
    const read = readAddress(address, text);
    const after = text.slice(address.to, addresses[index + 1]?.from);
    const before = text.slice(addresses[index - 1]?.to ?? 0, address.from);
    return finished(read, [...read.query, ...apart(read, after), ...apart(read, before)], text);
  });
}

type Pair = readonly [name: string, told: Told | undefined];

interface ReadAddress {
  /** All before the path of the API. */
  readonly base: string;
  readonly isGeneric: boolean;
  readonly query: readonly Pair[];
}

const wholePath = new RegExp(`^(.*?)${resetPath.source}(/generic)?/?$`, 'u');

function readAddress({ text, isCut: isCutShort }: WrittenAddress, all: string): ReadAddress {
  const [address = ''] = withVariables(text, all).split(/#(?!\{)/u);
  const [path = '', ...queries] = address.split('?');
  const [, base, generic] = wholePath.exec(path) ?? [];
  const pairs = queries.join('?').split('&');
  return {
    base: base ?? noReset,
    isGeneric: generic !== undefined,
    query: pairs.map((pair, index): Pair => {
      const [name = '', ...value] = pair.split('=');
      const isLast = index === pairs.length - 1;
      if (isLast && isCutShort) return [name, { doubt: 'cut' }];
      return [name, toldIn(value.join('='))];
    }),
  };
}

/** What no base is: the path goes on behind the reset. */
const noReset = ' ';

/** Undefined where it cannot be decoded, or is empty. */
function toldIn(raw: string): Told | undefined {
  if (isPlaceholder(raw)) return { doubt: 'placeholder' };
  const [[, value = ''] = []] = new URLSearchParams(`v=${raw}`);
  if (isCut(value)) return { doubt: 'cut' };
  return value === '' || value.includes('\ufffd') ? undefined : { value };
}

/** The parameters that stand beside the address, of those that are not in it. */
function apart({ query, isGeneric }: ReadAddress, text: string): Pair[] {
  const missing = ownParameters.filter((one) => !query.some(([name]) => name === one));
  const found = missing.map((name): Pair => [name, onlyValue(valuesBeside(text, name))]);
  if (!isGeneric || query.some(([name]) => name === 'key')) return found;
  const keys = [...valuesBeside(text, 'key')].filter(({ raw }) => /^[\da-f]{32,128}$/iu.test(raw));
  return [...found, ['key', onlyValue(keys)]];
}

function finished(
  { base, isGeneric }: ReadAddress,
  pairs: readonly Pair[],
  text: string,
): ToldReset | undefined {
  if (base === noReset) return undefined;
  const known = new Map<Parameter, Told>();
  for (const name of parameters) {
    const value = oneOf(pairs.filter(([one]) => one === name).map(([, one]) => one));
    if (value !== undefined) known.set(name, value);
  }
  return { base: baseOf(base, text), isGeneric, parameters: known };
}

/** One for each name; two that differ are as good as none. */
function oneOf(all: readonly (Told | undefined)[]): Told | undefined {
  const told = all.filter((one) => one !== undefined);
  const values = new Set(told.flatMap((one) => ('value' in one ? [one.value] : [])));
  const [value] = values;
  if (values.size > 1) return undefined;
  return value === undefined ? told[0] : { value };
}

function baseOf(base: string, text: string): Told | undefined {
  if (isPlaceholder(base.replace(/^https?:\/\//iu, '').split('/')[0] ?? '')) {
    return { doubt: 'placeholder' };
  }
  if (/^https?:\/\//iu.test(base)) return { value: base };
  if (/^[\w.-]+(?::\d+)?(?:\/|$)/u.test(base)) return { value: `https://${base}` };
  const site = siteApart(text);
  return site === undefined ? undefined : { value: site + base };
}

/** A command has fewer. */
const mostData = 64;
const takesData = /^(?:-d|--data(?:-raw|-binary|-ascii|-urlencode)?|--url-query)$/u;

/** What a command puts onto its address: curl sends it there with `-G`, and a reset has no body. */
function dataOf(words: readonly ShellWord[]): Pair[] {
  return words.flatMap(({ text }, index): Pair[] => {
    const option = words[index - 1]?.text ?? '';
    if (!takesData.test(option)) return [];
    if (option !== '--data-urlencode') {
      return [...new URLSearchParams(text)].map(([name, value]): Pair => [name, told(value)]);
    }
    const [, name, value] = /^([^=]+)=([\s\S]*)$/u.exec(text) ?? [];
    return name === undefined || value === undefined ? [] : [[name, told(value)]];
  });
}

function told(value: string): Told | undefined {
  if (isPlaceholder(value)) return { doubt: 'placeholder' };
  if (isCut(value)) return { doubt: 'cut' };
  return value === '' ? undefined : { value };
}
