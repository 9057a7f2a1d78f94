import { remembered } from '../text/memoize';
import {
  deviceWord,
  idWord,
  isDevice,
  isId,
  plainWord,
  wordAfter,
  wordBetween,
} from './vocabulary';

const boundary = new RegExp(
  [
    '[^\\p{L}\\p{N}\\p{M}]+',
    '(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})',
    // Writing without spaces: 端末ID is two words.
    '(?<=[\\u3001-\\u9fff\\uac00-\\ud7af])(?=[a-zA-Z])|(?<=[a-zA-Z])(?=[\\u3001-\\u9fff\\uac00-\\ud7af])',
  ].join('|'),
  'u',
);

/** Splits at white space, punctuation, changes of case and changes of script. */
export const tokensOf = remembered((text): readonly string[] =>
  text
    .normalize('NFKC')
    .split(boundary)
    .map(plainWord)
    .filter((word) => word !== '')
    .flatMap(takenApart),
);

// What stands in front is a word of its own, and is judged like one that stands apart: 現在のデバイス,
// Fernsehgeräte. The の between them is none.
const glued = new RegExp(
  `^(\\p{L}{0,12}?)[の的]?(${deviceWord})((?!s$)(?:${wordBetween}))?(${idWord}|$)(${wordAfter})?$`,
  'u',
);
const turned = new RegExp(`^(${idWord})(${deviceWord})$`, 'u');

/** Takes `deviceid`, `hasheddeviceid` or `Gerätekennung` apart. */
function takenApart(word: string): readonly string[] {
  if (isDevice(word) || isId(word) || word.length > 40) return [word];
  const parts = turned.exec(word) ?? glued.exec(word);
  return parts?.slice(1).filter((part) => part !== undefined && part !== '') ?? [word];
}
