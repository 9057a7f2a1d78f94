import { type Fact, factAt, type LabelInText, namesObject } from './reader';

const maxLength = 2_000;
const idLine = /^[ \t]*(?:id|identifier|uuid|guid)[ \t]{0,8}[=:]/imu;

/** A section of INI or TOML files: `[device]`, and `id = …` before the next section. */
export function* section(found: LabelInText): Generator<Fact> {
  const { text, from, end } = found;
  if (!namesObject(found) || text[end] !== ']') return;
  if (!/(?:^|\n)[ \t]*\[{1,2}$/u.test(text.slice(Math.max(0, from - 8), from))) return;
  const rest = text.slice(end + 1, end + maxLength).split(/\n[ \t]*\[/u)[0] ?? '';
  const line = idLine.exec(rest);
  if (line !== null) yield factAt(rest, line.index + line[0].length);
}
