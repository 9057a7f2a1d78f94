/** What a value may be dressed in where it stands. */
export interface Decoration {
  readonly name: string;
  readonly dress: (value: string) => string;
}

const around = (name: string, before: string, after = before): Decoration => ({
  name,
  dress: (value) => before + value + after,
});

/** Quotes, markup and the punctuation of sentences and code. */
export const decorations: readonly Decoration[] = [
  around('double quotes', '"'),
  around('single quotes', "'"),
  around('backticks', '`'),
  around('curly quotes', '“', '”'),
  around('single curly quotes', '‘', '’'),
  around('German quotes', '„', '“'),
  around('guillemets', '«', '»'),
  around('guillemets with spaces', '« ', ' »'),
  around('Japanese quotes', '「', '」'),
  around('bold', '**'),
  around('italics', '_'),
  around('bold and backticks', '**`', '`**'),
  around('square brackets', '[', ']'),
  around('angle brackets', '<', '>'),
  around('round brackets', '(', ')'),
  around('comma', '', ','),
  around('semicolon', '', ';'),
  around('full stop', '', '.'),
  around('closing bracket', '', ')'),
  around('closing square bracket', '', ']'),
  around('quotes and comma', '"', '",'),
  around('quotes and semicolon', "'", "';"),
  around('jira', '{{', '}}'),
  around('jira code', '{code}', '{code}'),
  around('html code', '<code>', '</code>'),
  around('slack', '`', '`,'),
  around('exclamation mark', '', '!'),
  around('question mark', '', '?'),
];

const esc = '\u001b';

/** Colours of terminals; logs copied out of a page have lost the escape character. */
export const colours: readonly Decoration[] = [
  around('bold', `${esc}[1m`, `${esc}[0m`),
  around('bold without escape', '[1m', '[0m'),
  around('green', `${esc}[32m`, `${esc}[39m`),
  around('green without escape', '[32m', '[39m'),
  around('many', `${esc}[38;5;208m`, `${esc}[0m`),
  around('many without escape', '[38;5;208m', '[0m'),
  around('two', `${esc}[0m${esc}[36m`, `${esc}[0m`),
  around('short reset', `${esc}[1;33m`, `${esc}[m`),
  around('written out', '\\u001b[1m', '\\u001b[0m'),
  around('octal', '\\033[32m', '\\033[0m'),
  around('hexadecimal', '\\x1b[32m', '\\x1b[0m'),
  around('caret', '^[[32m', '^[[0m'),
  around('picture of escape', '␛[32m', '␛[0m'),
];

const between = (name: string, mark: string): Decoration => ({
  name,
  dress: (value) => `${value.slice(0, 9)}${mark}${value.slice(9, 14)}${mark}${value.slice(14)}`,
});

/** Characters that take no room. */
export const invisibles: readonly Decoration[] = [
  between('soft hyphen', '\u00ad'),
  between('zero-width space', '\u200b'),
  between('word joiner', '\u2060'),
  between('byte order mark', '\ufeff'),
  around('direction marks', '\u200e', '\u200f'),
  around('isolates', '\u2068', '\u2069'),
  around('no-break spaces', '\u00a0', '\u00a0'),
  around('thin spaces', '\u2009', '\u2009'),
];
