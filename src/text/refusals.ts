import type { BaseUrlRefusal } from '../pass/ids/environment';
import type { GenericKeyRefusal } from '../pass/ids/generic-key';
import type { IdentityTemplateRefusal } from '../pass/ids/identity';
import type { OptionalParameterRefusal } from '../pass/ids/optional-parameter';
import type { NameRefusal } from '../pass/ids/temp-pass';

type NamedRefusal = Extract<GenericKeyRefusal, string>;

/** Why a typed ID or key is not accepted, and what would be. */
export const refusalText: Readonly<Record<NamedRefusal | 'missingSecret', string>> = {
  empty: 'Enter a value. An empty one would reset everyone.',
  all: 'It reads as “all”, which would reset everyone. Enter one ID.',
  blank: 'Decoded, it is empty, which would reset everyone. Enter one ID.',
  parameter: 'Decoded, it is more than one parameter of the request. Copy the ID alone.',
  invisibleCharacter: 'It contains an invisible character. Copy it again, without formatting.',
  whiteSpace: 'It contains a space or a line break. Copy the ID alone.',
  tooLong: 'It is longer than 1,024 characters. Copy the ID alone.',
  notFingerprint: 'The value after “fingerprint” is not Base64. Copy the whole header.',
  missingSecret: 'Paste it here first.',
  emailAsKey: 'This is an e-mail address, not a key.',
  encodedAddress: 'This is an encoded e-mail address. Enter it as the viewer types it, with @.',
  notAnAddress: 'This is not one e-mail address. Enter the address alone.',
};

/** The same of a requestor or MVPD ID, which nothing is reset by. */
const nameRefusalText: Readonly<Record<NamedRefusal | 'dots', string>> = {
  ...refusalText,
  empty: 'Enter it as Adobe Pass knows it.',
  all: 'It reads as “all”. Enter one ID.',
  blank: 'Decoded, it is empty. Enter it as Adobe Pass knows it.',
  dots: 'This is no ID. Enter it as Adobe Pass knows it.',
};

/** Why a device ID, e-mail address or key is not accepted. */
export function refusalWords(refusal: GenericKeyRefusal): string {
  return typeof refusal === 'string' ? refusalText[refusal] : containsText(refusal.character);
}

/** Why a requestor or MVPD ID is not accepted. */
export function nameRefusalWords(refusal: NameRefusal): string {
  return typeof refusal === 'string' ? nameRefusalText[refusal] : containsText(refusal.character);
}

const optionalParameterRefusalText: Readonly<
  Record<Extract<OptionalParameterRefusal, string>, string>
> = {
  all: 'It reads as “all”. Enter what the app sends, or nothing.',
  blank: 'Decoded, it is empty. Enter what the app sends, or nothing.',
  parameter: 'Decoded, it is another parameter of the request. Enter the value alone.',
  invisibleCharacter: refusalText.invisibleCharacter,
  tooLong: 'It is longer than 1,024 characters. Enter the value alone.',
};

/** Why a value of an optional parameter is not accepted. */
export function optionalParameterRefusalWords(refusal: OptionalParameterRefusal): string {
  return typeof refusal === 'string'
    ? optionalParameterRefusalText[refusal]
    : containsText(refusal.character);
}

function containsText(character: string): string {
  return `It contains “${character}”. Copy the value alone, as it was before any encoding.`;
}

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
