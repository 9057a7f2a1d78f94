import { type Fact, factAt, type LabelInText } from './reader';

/** What stands before the name that a person typed: the prompt of a browser's console or a debugger. */
const prompt =
  /(?:^|\n)[ \t]*(?:>{1,3}|[$%❯»] (?:cat|echo|printenv)|\((?:lldb|gdb|pdb)\)|In \[\d{1,5}\]:)[ \t][^\n]{0,48}$/iu;
/** The rest of what was typed, and what the answer begins with: `<`, `$1 =`, `(String) $R0 =`. */
const answer =
  /^["'`\w.()!?;\]]{0,16}[ \t]*\r?\n[ \t]*(?:(?:<·?|←|=>|Out\[\d{1,5}\]:|(?:\(\w{1,40}\) )?\$\w{1,4} =)[ \t]{1,8})?/u;
const maxBefore = 80;

/** What a console answers: `> localStorage.getItem('deviceId')` and `"…"` in the next line. */
export function* console({ text, from, end }: LabelInText): Generator<Fact> {
  const answered = answer.exec(text.slice(end, end + 160))?.[0];
  if (answered === undefined) return;
  if (prompt.test(text.slice(Math.max(0, from - maxBefore), from)))
    yield factAt(text, end + answered.length);
}
