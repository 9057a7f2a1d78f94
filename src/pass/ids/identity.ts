import { isJsonObject } from '../json';
import { failure, type Result, success } from '../result';

declare const identityTemplateBrand: unique symbol;

/**
 * How an app writes down who its viewer is, for the header `AP-TempPass-Identity`: a JSON object
 * with `…` where the e-mail address or its hash goes. Only {@link parseIdentityTemplate} makes one.
 */
export type IdentityTemplate = string & { readonly [identityTemplateBrand]: true };

export type IdentityTemplateRefusal = 'notAJsonObject' | 'noPlace' | 'tooLong';

/** What stands for the address in a template. */
const place = '…';
/** Three dots are what a keyboard has. */
const typedPlace = /"\.\.\."/gu;
const maxLength = 1_024;

/** What most apps send (REST API V2, AP-TempPass-Identity). */
export const defaultIdentityTemplate = '{"email":"…"}' as IdentityTemplate;

/**
 * Reads a template. White space in it is kept, as it would be sent.
 *
 * @param text a JSON object with `…` or `"..."` in one of its strings
 */
export function parseIdentityTemplate(
  text: string,
): Result<IdentityTemplate, IdentityTemplateRefusal> {
  const template = text.trim().replace(typedPlace, `"${place}"`);
  if (template.length > maxLength) return failure('tooLong');
  if (!isJsonObject(template)) return failure('notAJsonObject');
  if (!template.includes(place)) return failure('noPlace');
  return success(template as IdentityTemplate);
}

/**
 * The JSON that the app under test would send.
 *
 * @param who the e-mail address, or its hash where the app sends that
 */
export function identityOf(template: IdentityTemplate, who: string): string {
  return template.replaceAll(place, () => JSON.stringify(who).slice(1, -1));
}
