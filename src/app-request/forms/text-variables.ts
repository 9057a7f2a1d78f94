import { withVariables } from '../../detection/requests/variables';

/** Requests that people paste have fewer different values with a variable in them. */
const mostValues = 40;

/**
 * Puts in what a text says of the variables in its own values. Each is looked for in all of the text,
 * so the same one is looked for once, and of a text with very many of them some stay as they are.
 */
export function textVariables(text: string): (value: string) => string {
  const known = new Map<string, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    if (known.size === mostValues || !/[$%{\\]/u.test(value)) return value;
    const filled = withVariables(value, text);
    known.set(value, filled);
    return filled;
  };
}
