// Lists of patterns, one for each word with its endings; written as they stand in labels.

/** Words for "device" in the languages of debug pages. */
const device =
  'device dev(?=[\\s_-]?ids?\\b) (?:end)?geräte?s? appareil périphérique terminal dispo[sz]iti[fv]o? aparelho equipo apparaat ' +
  'toestel enhe[td](?:en)?s? urządzeni[ae] zařízení cihaz(?:[ıi]n)? perangkat eszköz laite ' +
  'устройств[оа] пристрою ' +
  'デバイス 端末 [设設][备備] 裝置 機器 기기 단말기? 장치 (?:ال)?جهاز ' +
  'ה?מכשיר ה?התקן συσκευ(?:ή|ής|ών)? دستگاه (?:डिवाइस|उपकरण) อุปกรณ์ thiết\\s?bị';
/** Words for "ID". */
const id =
  'ids? u[ud]id duid guid ident[iy]f[a-z]*? fingerprint kennung tunnus kimli(?:k|ği) идентификатор ідентифікатор ' +
  '識別[子符碼] 标识符? 编号 식별자 (?:ال)?معرف מזהה αναγνωριστικό κωδικός شناسه (?:आईडी|पहचान) รหัส ไอดี mã(?:\\sđịnh\\sdanh)?';
/** What may stand between the two. */
const between =
  'd[aeiou]? del(?:la|lo|l)? l[ae]? el il of the des unique s your this mi su tu mon ma m?eu mio mijn ' +
  'únic[oa] exclusiv[oa] seu streaming raw の 的 의 固有';
/** What may follow them without changing what is meant, beside numbers and the other words here. */
const after =
  'value header base64 (?:en|de)coded hex string param(?:eter)? for on tv app stb ' +
  'reset adobe pass temp used sent is text field request fingerprint [ug]uid';
const hash = 'hash(?:ed)? sha(?:1|256|512)? md5 digest';
const current =
  'current this my own active local actu[ae]l\\w* self aktuell\\w* este questo attuale ' +
  'huidige? текущий 現在 当前 현재 הנוכחי τρέχουσα\\w* فعلی वर्तमान ปัจจุบัน hiện\\stại';
const lesser =
  'prev(?:ious)?(?:ly)? old(?:er)? former others? another linked paired parent removed retired ' +
  'last vorherige\\w* précédente? anterior ou?tros? precedente vorige ' +
  'предыдущий другие 以前 之前 其他 이전 הקודם προηγούμεν\\w* قبلی पिछला ก่อนหน้า trước\\sđó';
/** With one of these in front it is no longer the device's ID, or says that there is none. */
const spoiling =
  'no[nt]? without missing unknown empty null unset audio video input camera microphone ' +
  'usb pci vendor advertis\\w+ fix fixe[sd] refactor\\w* renam\\w+ bump\\w* revert\\w* short(?:ened)? partial truncated masked redacted push [広广]告 example sample dummy eg keine? ohne sans sin';

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

/** Letters of logs, the rarest first. */
const byRarity = 'qjxzkvwybpghfumcldrsnioate';
const leastLetters = 3;

/** What labels are found by. */
const stems =
  `${device} udid duid request[oe]r programmer service[\\s_-]?provider mvpd temp[\\s_-]?pass`
    .split(' ')
    .map((pattern) => ({ pattern, letters: lettersOf(pattern) }));
const stem = searchFor(() => true);
const anyCase = new RegExp(stem, 'giu');
/** One for each set of stems that a text has. */
const searches = new Map<string, RegExp>();

/** The longest run of letters that every word of a pattern has: it is found faster. */
function lettersOf(pattern: string): string {
  const runs = pattern.replace(/\(\?[:=].*?\)\??|\[.*?\]\??|\\.|.\?/gu, ' ').split(' ');
  return fromRarest(runs.reduce((longest, run) => (run.length > longest.length ? run : longest)));
}

/** A search for a few letters stops wherever the first one stands. */
function fromRarest(letters: string): string {
  if (letters.length <= leastLetters) return letters;
  const starts = [...letters].slice(0, Math.max(1, letters.length - leastLetters + 1));
  const rarity = (letter: string) => byRarity.indexOf(letter);
  const rarest = starts.reduce((one, other) => (rarity(other) < rarity(one) ? other : one));
  return letters.slice(letters.indexOf(rarest));
}

function searchFor(isIn: (letters: string) => boolean): RegExp {
  const found = stems.filter(({ letters }) => isIn(letters));
  return new RegExp(
    found.length === 0 ? '(?!)' : found.map(({ pattern }) => pattern).join('|'),
    'gu',
  );
}

/**
 * Finds where a label may stand; what it finds is read as a label after that. A
 * text in lower case is searched several times as fast as one in any case, and for the few words
 * that a text has as fast as reading it.
 */
export function* stemsIn(text: string): Generator<RegExpExecArray> {
  const lower = text.toLowerCase();
  // A few letters, such as the dotted capital I, get longer: then indexes would not fit.
  if (lower.length !== text.length) yield* text.matchAll(anyCase);
  else yield* lower.matchAll(lower.length < shortText ? stem : searchIn(lower));
}

/** From this length on it is faster to look for each stem alone first, in UTF-16 code units. */
const shortText = 4_096;

function searchIn(lower: string): RegExp {
  const there = stems.filter(({ letters }) => lower.includes(letters));
  const key = there.map(({ letters }) => letters).join(' ');
  const known = searches.get(key);
  if (known !== undefined) return known;
  const search = searchFor((letters) => lower.includes(letters));
  searches.set(key, search);
  return search;
}

/** Whether a label can stand in a text at all. */
export function hasStem(text: string): boolean {
  return text.toLowerCase().search(stem) >= 0;
}
