import { sameTempPass } from './merge-temp-pass';
import { type ResetRequest, readResetRequest, resetPath } from './reset-request';
import { shellWords } from './shell-words';

/** Whether a text has the address of a reset in it, usable or not. */
export function namesReset(text: string): boolean {
  return resetPath.test(text);
}

/**
 * Finds the reset request in a URL, a command or a line of documentation. Headers are not looked
 * at, so no token gets into the result. Several requests of one Temp Pass, as the popup copies them
 * for a device and its key, are one.
 */
export function pastedRequest(text: string): ResetRequest | undefined {
  const requests = requestsIn(text);
  const [first] = requests;
  if (first === undefined) return undefined;
  const ofOne = requests.filter((request) => sameTempPass(first, request));
  return {
    ...first,
    kind: ofOne.find(({ kind }) => kind === 'promotional')?.kind ?? first.kind,
    deviceId: ofOne.find(({ deviceId }) => deviceId !== undefined)?.deviceId,
    key: ofOne.find(({ key }) => key !== undefined)?.key,
  };
}

function requestsIn(text: string): ResetRequest[] {
  const words = shellWords(text);
  const data = dataOf(words);
  const inCommand = words
    .map((word) => word.replace(/^-{1,2}\w+=/u, ''))
    .filter((word) => /^(?:https?:\/\/|[\w.-]+(?::\d+)?\/)/iu.test(word) && namesReset(word))
    .map((word) => readResetRequest(word, data))
    .filter((request) => request !== undefined);
  if (inCommand.length > 0) return inCommand;
  return looseAddresses(text)
    .map((address) => readResetRequest(address))
    .filter((request) => request !== undefined);
}

const takesData = /^(?:-d|--data(?:-raw|-binary|-ascii|-urlencode)?|--url-query)$/u;

/** What a command puts onto its address: curl sends it there with `-G`, and a reset has no body. */
function dataOf(words: readonly string[]): [string, string][] {
  return words.flatMap((word, index): [string, string][] => {
    const option = words[index - 1] ?? '';
    if (!takesData.test(option)) return [];
    if (option !== '--data-urlencode') return [...new URLSearchParams(word)];
    const [, name, value] = /^([^=]+)=([\s\S]*)$/u.exec(word) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value]];
  });
}

const ends = /[\s"'`<>()[\]{}|\\^,;]/u;
const longestAddress = 8192;

/** Addresses in what is no command: code, a table, a sentence. */
function looseAddresses(text: string): string[] {
  const found: string[] = [];
  // More of them than a few are a log, of which the first counts anyway.
  for (const { index: at } of text.matchAll(new RegExp(resetPath, 'gu'))) {
    if (found.length === 8) break;
    const before = text.slice(Math.max(0, at - longestAddress), at);
    const start = before.search(/https?:\/\/[^\s"'`<>()[\]{}|\\^,;]*$/iu);
    const after = text.slice(at, at + longestAddress);
    const end = after.search(ends);
    if (start >= 0) found.push(before.slice(start) + (end < 0 ? after : after.slice(0, end)));
  }
  return found;
}
