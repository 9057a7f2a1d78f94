import { onlyValue, valuesBeside } from './values-beside';

const variable =
  /\$\{\{?\s*([\w-]+)\s*\}?\}|\{\{\s*([\w-]+)\s*\}\}|\$\(([\w-]+)\)|\$(?:env:)?([A-Za-z_]\w*)|\\\(([A-Za-z_]\w*)\)|#\{([A-Za-z_]\w*)\}|(?<=[=/]|^)%([A-Za-z_]\w*)%/gu;

/** A request has fewer, and each is looked for in all of the text. */
const mostVariables = 12;

/**
 * Puts in what the text itself says of the variables in one of its values: `$HOST` where `HOST=…`
 * stands above it, `{{host}}` where a collection or an .http file says what it is.
 *
 * @returns the value, with placeholders where nothing or more than one thing is said
 */
export function withVariables(value: string, text: string): string {
  if (!/[$%{\\]/u.test(value)) return value;
  let looked = 0;
  return value.replace(variable, (placeholder, ...names: unknown[]) => {
    looked += 1;
    if (looked > mostVariables) return placeholder;
    const name = names.slice(0, 7).find((one) => typeof one === 'string');
    if (typeof name !== 'string') return placeholder;
    const told = onlyValue(valuesBeside(text, `\\$?${name}`));
    return told !== undefined && 'value' in told ? told.value : placeholder;
  });
}
