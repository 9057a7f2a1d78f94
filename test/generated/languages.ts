import type { Names } from './label-names';

/** How debug pages name a device ID in other languages than English. */
export const languages = {
  German: ['Geräte-ID', 'Gerätekennung', 'Geräte-Kennung', 'ID des Geräts'],
  French: [
    'ID de l’appareil',
    "Identifiant de l'appareil",
    'Identifiant du périphérique',
    'ID du terminal',
  ],
  Spanish: [
    'ID del dispositivo',
    'Identificador del dispositivo',
    'ID de dispositivo',
    'ID del equipo',
  ],
  Portuguese: ['ID do dispositivo', 'Identificador do dispositivo', 'ID do aparelho'],
  Italian: ['ID dispositivo', 'ID del dispositivo', 'Identificativo del dispositivo'],
  Dutch: ['Apparaat-ID', 'Toestel-ID'],
  Swedish: ['Enhets-ID', 'Enhets-id'],
  Danish: ['Enheds-ID'],
  Polish: ['ID urządzenia', 'Identyfikator urządzenia'],
  Czech: ['ID zařízení', 'Identifikátor zařízení'],
  Turkish: ['Cihaz kimliği', 'Cihaz ID', 'Cihazın kimliği'],
  Indonesian: ['ID perangkat'],
  Hungarian: ['Eszköz-ID', 'Eszköz ID'],
  Finnish: ['Laite-ID', 'Laitetunnus'],
  Romanian: ['ID dispozitiv'],
  Russian: ['Идентификатор устройства', 'ID устройства'],
  Ukrainian: ['Ідентифікатор пристрою', 'ID пристрою'],
  Japanese: ['デバイスID', '端末ID', 'デバイス識別子', 'デバイス ID'],
  'Simplified Chinese': ['设备ID', '设备 ID', '设备标识符', '设备编号'],
  'Traditional Chinese': ['裝置 ID', '設備ID', '裝置識別碼'],
  Korean: ['기기 ID', '단말기 ID', '기기 식별자'],
  Arabic: ['معرف الجهاز', 'معرّف الجهاز'],
} as const;

/** Those that the finder has no words for yet. */
export const newLanguages = {
  Hebrew: ['מזהה מכשיר', 'מזהה המכשיר', 'מזהה התקן'],
  Greek: ['Αναγνωριστικό συσκευής', 'ID συσκευής'],
  Persian: ['شناسه دستگاه', 'شناسهٔ دستگاه'],
  Hindi: ['डिवाइस आईडी', 'डिवाइस ID', 'उपकरण आईडी'],
  Thai: ['รหัสอุปกรณ์', 'ไอดีอุปกรณ์', 'ID อุปกรณ์'],
  Vietnamese: ['ID thiết bị', 'Mã thiết bị', 'Mã định danh thiết bị'],
  'Korean 장치': ['장치 ID', '장치 식별자', '장치ID'],
} as const;

const namesOf = (all: Readonly<Record<string, readonly string[]>>): Names => {
  const words = Object.values(all).flat();
  return { key: words, words };
};

export const languageNames = namesOf(languages);
export const newLanguageNames = namesOf(newLanguages);
