/** What stands beside a requestor's or an MVPD's label in documents, and names neither. */
const noName =
  /^(?:string|text|required|optional|null|undefined|none|unknown|missing|true|false|not?|is|was|the|id|name|value|type|all|any|description)$/iu;

/** Reads the ID of a requestor or an MVPD, as it stands alone. */
export function readServiceName(text: string): string | undefined {
  const value = text.trim();
  return /^[A-Za-z][\w.-]{1,63}$/u.test(value) && !noName.test(value) ? value : undefined;
}
