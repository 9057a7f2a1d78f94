/** Words for "device" and for "ID" in the languages of debug pages, as they stand in labels. */
const device =
  'device gerät geräte geräts gerätes endgerät endgeräte appareil périphérique terminal dispositif dispositivo ' +
  'aparelho equipo apparaat toestel enhet enhets enhed enheds enheten enhetens laite laitteen ' +
  'urządzenia urządzenie zařízení zariadenia eszköz eszközök dispozitiv dispozitivului cihaz ' +
  'cihazın συσκευής συσκευή устройства устройство устройството пристрою пристрій uređaja ' +
  'naprave seadme ierīces įrenginio デバイス 端末 機器 设备 設備 装置 裝置 기기 장치 디바이스 단말 ' +
  '단말기 الجهاز جهاز המכשיר מכשיר डिवाइस उपकरण thiết อุปกรณ์ perangkat peranti';
const id =
  'id ids identifier identifiers uuid guid udid kennung identifikator identifiant identificateur ' +
  'identificador identificativo identificatore identificatie identificatienummer identyfikator ' +
  'identifikátor azonosító azonosítója identificator kimliği kimlik tunnus tunniste identifierare ' +
  'αναγνωριστικό идентификатор ідентифікатор ід ид 識別子 识别码 識別碼 标识 标识符 標識 識別符 編號 编号 ' +
  '識別番号 식별자 아이디 معرف معرّف מזהה आईडी पहचानकर्ता mã รหัส pengenal';
/** What may stand between the two. */
const between =
  'de di del della dell dello do da d l le la el il of the des du van het av unique uniq unik s your ' +
  'this mi su tu mon votre ma meu seu mio tuo suo mijn uw streaming stream raw bị の 的 의 hw hardware';
/** What may follow them without changing what is meant, beside numbers and the other words here. */
const after =
  'value header base64 b64 encoded decoded hex hexadecimal string str param parameter for on tv app ' +
  'player browser box stb reset adobe pass temp used sent is text field input request query plain ' +
  'fingerprint uuid guid';
const hash =
  'hash hashed sha sha1 sha256 sha512 md5 digest hachage haché gehasht gehashte hashwert cifrado';
const current =
  'current this my own active local actual self aktuell aktuelle aktuelles aktives dieses actuel ' +
  'actuelle cet ce este esta este questo attuale huidig huidige dit текущий текущее 現在 当前 目前 현재';
const lesser =
  'previous prev previously old older former other others another linked paired parent blocked ' +
  'banned removed replaced expired stale retired archived history last other vorherige vorheriges ' +
  'frühere alte andere précédent précédente ancien ancienne autre anterior antiguo otro otros ' +
  'outro outros precedente vecchio altri vorige oud andere предыдущий другие 以前 前回 之前 其他 이전 다른';
/** With one of these in front it is no longer the device's ID, or says that there is none. */
const spoiling =
  'no not non without missing unknown empty null unset audio video media input output camera ' +
  'microphone speaker sink usb pci gpu hid vendor advertising advertiser push example e g eg ' +
  'kein keine ohne sans sin senza bez';

const words = (list: string) => new Set(list.split(' ').map(plainWord));

export const deviceWords = words(device);
export const idWords = words(id);
export const betweenWords = words(between);
export const afterWords = words(after);
export const hashWords = words(hash);
export const currentWords = words(current);
export const lesserWords = words(lesser);
export const spoilingWords = words(spoiling);

/** Folds case and accents, so that "Geräte" and "GERATE" are one word. */
export function plainWord(word: string): string {
  if (/^[\x20-\x7e]*$/u.test(word)) return word.toLowerCase();
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const stem = new RegExp(
  `${device.split(' ').join('|')}|requestor|requester|service[ _-]?provider|mvpd|temp[ _-]?pass`,
  'gu',
);
const anyCase = new RegExp(stem, 'giu');

/**
 * Finds where a label may stand, from an index on; what it finds is read as a label after that. A
 * text in lower case is searched several times as fast as one in any case.
 */
export function stemsIn(text: string): (from: number) => readonly [number, number] | undefined {
  const lower = text.toLowerCase();
  // A few letters, such as the dotted capital I, get longer: then indexes would not fit.
  const fits = lower.length === text.length;
  const search = new RegExp(fits ? stem : anyCase);
  return (from) => {
    search.lastIndex = from;
    const hit = search.exec(fits ? lower : text);
    return hit === null ? undefined : [hit.index, hit.index + hit[0].length];
  };
}

/** Whether a label can stand in a text at all. */
export function hasStem(text: string): boolean {
  return stemsIn(text)(0) !== undefined;
}
