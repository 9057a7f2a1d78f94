import { type Form, repeated, single } from './form';

/** Names that are dressed themselves, or stand behind a mark of a list or a comment. */
export const dressedForms: readonly Form[] = [
  repeated('bold with the colon', 'words', ({ name, value }) => `**${name}:** ${value}`),
  repeated('bold', 'words', ({ name, value }) => `**${name}**: ${value}`),
  repeated('italics', 'words', ({ name, value }) => `*${name}*: ${value}`),
  repeated('underscores', 'words', ({ name, value }) => `_${name}_: ${value}`),
  repeated('backticks', 'key', ({ name, value }) => `\`${name}\`: ${value}`),
  repeated('backticks around both', 'key', ({ name, value }) => `\`${name}\`: \`${value}\``),
  repeated('bullets', 'words', ({ name, value }) => `• ${name}: ${value}`),
  repeated('task list', 'words', ({ name, value }) => `- [x] ${name}: ${value}`),
  repeated('numbers', 'words', ({ name, value }) => `1. ${name}: ${value}`),
  repeated('comments', 'key', ({ name, value }) => `// ${name}: ${value}`),
  repeated('hashes', 'key', ({ name, value }) => `# ${name}: ${value}`),
  repeated('quoted mail', 'words', ({ name, value }) => `> > ${name}: ${value}`),
  repeated(
    'remark in brackets',
    'words',
    ({ name, value }) => `${name} (copied from the TV): ${value}`,
  ),
  repeated('bar of a gutter', 'key', ({ name, value }) => `  12 | ${name}: "${value}",`),
];

/** Sentences in other languages that name the ID. */
export const languageSentences: readonly Form[] = [
  'Die Geräte-ID ist {}.',
  'Meine Geräte-ID lautet {}',
  'L’identifiant de l’appareil est {}.',
  'El ID del dispositivo es {}.',
  'O ID do dispositivo é {}.',
  "L'ID del dispositivo è {}.",
  'De apparaat-ID is {}.',
  'Mitt enhets-ID är {}.',
  'Идентификатор устройства — {}',
  'デバイスIDは{}です。',
  '设备ID是{}。',
  '裝置 ID 為 {}',
].map((sentence) => single(sentence, 'words', ({ value }) => sentence.replace('{}', value)));

/** The same in languages that have come later. */
export const newLanguageSentences: readonly Form[] = [
  '기기 ID는 {}입니다.',
  'ID urządzenia to {}.',
  'Cihaz kimliği {} olan TV',
  'מזהה המכשיר הוא {}.',
  'Το αναγνωριστικό συσκευής είναι {}.',
  'ID thiết bị là {}.',
  'รหัสอุปกรณ์คือ {}',
  'डिवाइस आईडी {} है।',
  'شناسه دستگاه {} است.',
  'معرف الجهاز هو {}.',
  '장치 ID는 {}입니다.',
].map((sentence) => single(sentence, 'words', ({ value }) => sentence.replace('{}', value)));
