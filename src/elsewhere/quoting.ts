/** A text as one word of a POSIX shell, in which nothing is replaced. */
export function shellWord(text: string): string {
  if (/^[\w./:=@%+,-]+$/u.test(text)) return text;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Several of them in a row. */
export function shellWords(words: readonly string[]): string {
  return words.map(shellWord).join(' ');
}

/** A text in the single quotes of Groovy, which replace nothing. */
export function groovyString(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", String.raw`\'`)
    .replaceAll('\r', String.raw`\r`)
    .replaceAll('\n', String.raw`\n`);
  return `'${escaped}'`;
}

const opening = '$'.concat('{{');

/** A value of a GitHub workflow, where `${{` begins an expression. */
export function workflowText(text: string): string {
  return text.replaceAll(opening, () => workflowExpression(`'${opening}'`));
}

/** What GitHub puts in: a value of its own, such as `matrix.shard`. */
export function workflowExpression(expression: string): string {
  return `${opening} ${expression} }}`;
}

/** An argument of a container, where Kubernetes replaces `$(NAME)`, and `$$` by `$`. */
export function containerArgument(text: string): string {
  return text.replaceAll('$', () => '$$');
}

/** Lines of comment. Of each no part stands behind its comment, whatever was put into it. */
export function comment(mark: '#' | '//', lines: readonly string[]): string {
  const text = (line: string) => line.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trimEnd();
  return lines.map((line) => `${mark} ${text(line)}\n`).join('');
}
