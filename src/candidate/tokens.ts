import { remembered } from './remembered';
import { deviceWords, idWords, plainWord } from './words';

const ascii = /^[\x20-\x7e]*$/u;

/** Splits at white space, punctuation, changes of case and changes of script. */
export const tokensOf = remembered((text): readonly string[] => {
  const parted = text
    .normalize('NFKC')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return (ascii.test(parted) ? parted : partedByScript(parted))
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(plainWord)
    .filter((word) => word !== '')
    .flatMap(takenApart);
});

/** Writing without spaces: 端末ID is two words. */
function partedByScript(text: string): string {
  return text
    .replace(/(\p{Script=Latin}|\p{N})(?=\p{L})(?!\p{Script=Latin})/gu, '$1 ')
    .replace(/(?!\p{Script=Latin})(\p{L}|\p{M})(?=\p{Script=Latin})/gu, '$1 ');
}

const anyOf = (words: ReadonlySet<string>) => [...words].join('|');
const device = anyOf(deviceWords);
const id = anyOf(idWords);
// What stands in front is a word of its own, and is judged like one that stands apart.
const glued = new RegExp(
  `^(\\p{L}{0,12}?)(${device})(${id})(hash|hashed|sha256|sha1|md5|header|raw|value|hex|s)?$`,
  'u',
);
const turned = new RegExp(`^(${id})(${device})$`, 'u');

/** Takes `deviceid`, `hasheddeviceid` or `Gerätekennung` apart. */
function takenApart(word: string): readonly string[] {
  if (deviceWords.has(word) || idWords.has(word) || word.length > 40) return [word];
  const parts = glued.exec(word) ?? turned.exec(word);
  return parts?.slice(1).filter((part) => part !== undefined && part !== '') ?? [word];
}
