import type { BaseUrlRefusal } from '../pass/environment';
import type { GenericKeyRefusal } from '../pass/generic-key';
import type { IdentityTemplateRefusal } from '../pass/identity';
import type { NameRefusal } from '../pass/temp-pass';

/** Why a typed ID or key is not accepted, and what would be. */
export const refusalText: Readonly<Record<GenericKeyRefusal | 'missingSecret', string>> = {
  empty: 'Enter a value. An empty one would reset everybody.',
  all: 'This means everybody. Enter the ID of one.',
  invisibleCharacter: 'It contains an invisible character. Copy it again, without formatting.',
  whiteSpace: 'It contains a space or a line break. Copy the ID alone.',
  tooLong: 'It is longer than 1,024 characters. Copy the ID alone.',
  notFingerprint: 'The value after “fingerprint” is not Base64. Copy the whole header.',
  missingSecret: 'Paste it here first.',
  emailAsKey: 'This is an e-mail address, not a key.',
};

/** The same of a requestor or MVPD ID, which nothing is reset by. */
export const nameRefusalText: typeof refusalText & Readonly<Record<NameRefusal, string>> = {
  ...refusalText,
  empty: 'Enter it as Adobe Pass knows it.',
  all: 'This is no name of one.',
  dots: 'This is no ID. Enter it as Adobe Pass knows it.',
};

/** Why a base URL of a custom environment is not accepted. */
export const baseUrlRefusalText: Readonly<Record<BaseUrlRefusal, string>> = {
  empty: 'Enter a URL such as https://proxy.example.com/adobe.',
  notAUrl: 'This is not a URL. Start with https://.',
  notHttps: 'Use https. Plain http works on localhost only.',
  hasCredentials: 'Remove user name and password from the URL.',
  hasQuery: 'Remove everything from ? or # on.',
};

/** Why a way of writing down the viewer's identity is not accepted. */
export const identityRefusalText: Readonly<Record<IdentityTemplateRefusal, string>> = {
  notAJsonObject: 'This is no JSON object. Write one such as {"email":"…"}.',
  noPlace: 'Write "…" or "..." where the e-mail or its hash goes.',
  tooLong: 'It is longer than 1,024 characters. Keep only what the app sends.',
};

/** Why resource IDs are not kept. */
export const resourceIdsRefusalText = {
  tooMany: 'These are more than 20. Keep those that the app asks for first.',
  tooLong: 'One is longer than 1,024 characters. Copy the ID alone.',
} as const;
