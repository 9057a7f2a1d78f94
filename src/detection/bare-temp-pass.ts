const wordChar = /[\w-]/u;
/** With a suffix or a prefix, as Adobe's examples have it; the feature is called TempPass, too. */
const ofOne = /^(?:[A-Za-z][A-Za-z0-9]*[-_]?)?temp[-_]?pass[-_][\w-]*\w$|^[a-z]+TempPass$/iu;
/** What happens to a Temp Pass, as events are called. */
const event =
  /[-_](?:expired?|expir(?:es|ing|y)|start(?:ed|s)?|end(?:ed|s)?|reset|used|active|inactive|enabled|disabled|error|fail(?:ed|ure)?|success|denied|granted|available|remaining|duration|ttl|config|button|click(?:ed)?|tapped|shown|viewed|page|screen|view|requested|created|deleted|saved)$/iu;
const inQuotes = /^["'`(](?:temppass)["'`)]$/iu;

/** Reads the MVPD ID of a Temp Pass that a sentence or a log names without any label. */
export function bareTempPass(text: string, at: number, end: number): string | undefined {
  let from = at;
  let to = end;
  while (at - from < 40 && wordChar.test(text[from - 1] ?? '')) from -= 1;
  while (to - end < 64 && wordChar.test(text[to] ?? '')) to += 1;
  const name = text.slice(from, to);
  const around = text.slice(Math.max(0, from - 1), to + 1);
  if (inQuotes.test(around) && name === 'TempPass') return isLabel(text, to) ? undefined : name;
  if (!ofOne.test(name) || event.test(name) || /\bid$|[-_]id$/iu.test(name)) return undefined;
  // A path, a function, a member, a file.
  if (/[/.$@{<\\]/u.test(text[from - 1] ?? '') || isLabel(text, to)) return undefined;
  return name;
}

function isLabel(text: string, to: number): boolean {
  return /^["'`]?\s?(?:[:=(]|\.\w)/u.test(text.slice(to, to + 4));
}
