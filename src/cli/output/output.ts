import { t } from '../../text/t';
import { NotSentError } from '../exit/exit-codes';

/** What a program writes to: standard output, standard error, or a test. */
export interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** What is said in JSON: one object a line, with what it tells of under `event`. */
export type Event = { readonly event: string } & Readonly<Record<string, unknown>>;

/** Says what happens: to people on a terminal, to programs elsewhere. */
export interface Output {
  readonly forPeople: boolean;
  /** @param words the same for people; left out where it is of use to programs alone */
  say(event: Event, words?: string): void;
  /** What was asked for as a text, whoever reads it. */
  text(text: string): void;
  /** How far a run is: replaced by the next on a terminal. */
  progress(event: Event, words: string): void;
}

/**
 * @param wanted `--output`: `human`, `json`, or left out to tell by the terminal
 * @throws NotSentError where it is something else
 */
export function outputTo(out: Stream, err: Stream, wanted: string | undefined): Output {
  if (wanted !== undefined && wanted !== 'human' && wanted !== 'json') {
    throw new NotSentError(t('cli_badOutput'));
  }
  const forPeople = wanted === undefined ? out.isTTY === true : wanted === 'human';
  return forPeople ? humanOutput(out, err) : jsonOutput(out);
}

function jsonOutput(out: Stream): Output {
  const say = (event: Event) => void out.write(`${JSON.stringify(event)}\n`);
  return { forPeople: false, say, progress: say, text: (text) => void out.write(text) };
}

/** Clears a line and goes to its begin (ECMA-48, EL). */
const clearLine = '\r\u001b[2K';

function humanOutput(out: Stream, err: Stream): Output {
  let isShown = false;
  const clear = () => {
    if (isShown) err.write(clearLine);
    isShown = false;
  };
  return {
    forPeople: true,
    say(_, words) {
      if (words === undefined) return;
      clear();
      out.write(`${words}\n`);
    },
    text: (text) => void out.write(text),
    progress(_, words) {
      if (err.isTTY !== true) return;
      clear();
      err.write(words);
      isShown = true;
    },
  };
}
