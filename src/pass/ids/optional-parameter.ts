import { failure, type Result, success } from '../result';
import { hiddenMeaning } from './means-everyone';

declare const optionalParameterBrand: unique symbol;

/**
 * A value of `appId`, `deviceUser` or `environment` in a reset, or the empty text, which is not
 * sent. Only {@link parseOptionalParameter} makes one.
 */
export type OptionalParameter = string & { readonly [optionalParameterBrand]: true };

/** Why a text is not sent as an optional parameter. */
export type OptionalParameterRefusal =
  | 'tooLong'
  | 'invisibleCharacter'
  | 'all'
  | 'blank'
  | 'parameter'
  | { readonly character: string };

const maxLength = 1_024;
// Lone surrogates cannot be encoded into a URL.
const invisible = /[\p{Cc}\p{Cs}\p{Bidi_Control}]/u;

/**
 * Reads an optional parameter. It may hold `&`, `?` and `%`, as apps name themselves so, but nothing
 * that a reader who decodes it once more takes for a parameter of the API's own, or for the end of
 * the request.
 *
 * @param text as typed or pasted; white space around it is dropped
 */
export function parseOptionalParameter(
  text: string,
): Result<OptionalParameter, OptionalParameterRefusal> {
  const value = text.trim();
  if (value.length > maxLength) return failure('tooLong');
  if (invisible.test(value)) return failure('invisibleCharacter');
  if (value === '') return success(value as OptionalParameter);
  const fragment = [...value].find((one) => one.normalize('NFKC').includes('#'));
  if (fragment !== undefined) return failure({ character: fragment });
  const meaning = hiddenMeaning(value);
  return meaning === undefined ? success(value as OptionalParameter) : failure(meaning);
}
