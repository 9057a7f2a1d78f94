/** What stands beside a requestor's or an MVPD's label in documents, and names neither. */
const noName =
  /^(?:string|text|required|optional|null|undefined|none|unknown|missing|true|false|not?|is|was|the|id|name|value|type|all|any|description|your|my|config|request[oe]r|mvpd|programmer|provider|select(?:ed)?|expired|active|used|used_up|enabled|disabled|inactive)$/iu;

/** Reads the ID of a requestor or an MVPD, as it stands alone. */
export function readServiceName(text: string): string | undefined {
  const value = text.trim();
  if (!/^[A-Za-z][\w.-]{1,63}$/u.test(value) || noName.test(value)) return undefined;
  // A path or a name in code, or the label once more.
  if (/[a-z](?:Mvpd|Requestor)(?:I[dD])?$/u.test(value)) return undefined;
  return /\.\w*(?:id|mvpd|request[oe]r)$|^(?:mvpd|request[oe]r|programmer)[-_ ]?id$/iu.test(value)
    ? undefined
    : value;
}

/** Whether a value is a person's: a programmer is whoever writes programs, too, and has a name. */
export function isOfPerson(label: string, value: string): boolean {
  return /programmer\W*$/iu.test(label) && /^[A-Z]?[a-z]+(?:[._-][a-z]+)?$/u.test(value);
}
