// Lists of patterns, one for each word with its endings; written as they stand in labels.

/** Words for "device" in the languages of debug pages. */
const device =
  'device (?:end)?geräte?s? appareil périphérique terminal dispo[sz]iti[fv]o? aparelho equipo apparaat ' +
  'toestel enhe[td](?:en)?s? urządzeni[ae] zařízení cihaz(?:ın)? perangkat eszköz laite ' +
  'устройств[оа] пристрою ' +
  'デバイス 端末 [设設][备備] 裝置 기기 단말기? (?:ال)?جهاز';
/** Words for "ID". */
const id =
  'ids? u[ud]id guid ident[iy]f\\w*? kennung kimli(?:k|ği) идентификатор 識別[子符碼] 标识符? ' +
  '编号 식별자 معرف';
/** What may stand between the two. */
const between =
  'd[aeiou]? del(?:la|lo|l)? l[ae]? el il of the des unique s your this mi su tu mon ma m?eu mio mijn ' +
  'streaming raw の 的 의';
/** What may follow them without changing what is meant, beside numbers and the other words here. */
const after =
  'value header base64 (?:en|de)coded hex string param(?:eter)? for on tv app stb ' +
  'reset adobe pass temp used sent is text field request fingerprint [ug]uid';
const hash = 'hash(?:ed)? sha(?:1|256|512)? md5 digest';
const current =
  'current this my own active local actu[ae]l\\w* self aktuell\\w* este questo attuale ' +
  'huidige? текущий 現在 当前 현재';
const lesser =
  'prev(?:ious)?(?:ly)? old(?:er)? former others? another linked paired parent removed retired ' +
  'last vorherige\\w* précédente? anterior ou?tros? precedente vorige ' +
  'предыдущий другие 以前 之前 其他 이전';
/** With one of these in front it is no longer the device's ID, or says that there is none. */
const spoiling =
  'no[nt]? without missing unknown empty null unset audio video input camera microphone ' +
  'usb pci vendor advertis\\w+ push [広广]告 example eg? g keine? ohne sans sin';

/** The words of a list as one pattern, in the letters of {@link plainWord}. */
const patternOf = (list: string) => plainWord(list).replaceAll(' ', '|');

/** Patterns for one word, to make larger ones of. */
export const deviceWord = patternOf(device);
export const idWord = patternOf(id);
export const wordBetween = patternOf(`${between} ${hash} ${current}`);
export const wordAfter = patternOf(`${after} ${between} ${hash} ${current} ${lesser} v?\\d+`);

function oneOf(list: string): (word: string) => boolean {
  const pattern = new RegExp(`^(?:${patternOf(list)})$`, 'u');
  return (word) => pattern.test(word);
}

export const isDevice = oneOf(device);
export const isId = oneOf(id);
export const isHash = oneOf(hash);
export const isCurrent = oneOf(current);
export const isLesser = oneOf(lesser);
export const isSpoiling = oneOf(spoiling);

/** Folds case and accents, so that "Geräte" and "GERATE" are one word. */
export function plainWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const stem = new RegExp(
  `${device.replaceAll(' ', '|')}|request[oe]r|service[ _-]?provider|mvpd|temp[ _-]?pass`,
  'gu',
);
const anyCase = new RegExp(stem, 'giu');

/**
 * Finds where a label may stand, from an index on; what it finds is read as a label after that. A
 * text in lower case is searched several times as fast as one in any case.
 */
export function stemsIn(text: string, from: number): Iterable<RegExpExecArray> {
  const lower = text.toLowerCase();
  // A few letters, such as the dotted capital I, get longer: then indexes would not fit.
  const fits = lower.length === text.length;
  const search = fits ? stem : anyCase;
  search.lastIndex = from;
  return (fits ? lower : text).matchAll(search);
}

/** Whether a label can stand in a text at all. */
export function hasStem(text: string): boolean {
  return text.toLowerCase().search(stem) >= 0;
}
