import { percentDecoded } from '../text/normalize';

/** Variables and templates: what is filled in when a script, a collection or a build runs. */
const variable: readonly RegExp[] = [
  // Shells, Make, JavaScript, PHP, PowerShell, Kubernetes, GitHub Actions.
  /\$(?:\{|\(|[A-Za-z_]|\d\b|env:)/u,
  // Mustache, Jinja, Postman; Ruby; Swift; ERB; T-SQL and Ant.
  /\{\{|#\{|\\\(|<%|^@\w+@?$/u,
  // cmd and printf.
  /^%{1,2}(?:[\d*]|[sd@v]|\(\w+\)s?|[A-Za-z_]\w*%{1,2})$/u,
  // OpenAPI and documents; a GUID stands in braces too.
  /^\{(?![\da-f-]{32,36}\})[A-Za-z_][\w .:-]*\}$/iu,
  /^(?:&lt;.{1,60}&gt;|<[A-Za-z_][\w .:|/-]*>|\[[A-Za-z_][\w .:|/-]*\])$/u,
  // Macros, .NET, arguments of a shell, and what a program prints of nothing.
  /^_{2}\w+_{2}$|^~\w+~$|^\{\d{1,2}\}$|^\$[*@#?!]$|^[(<[](?:null|nil|none|undefined|empty)[)>\]]$/iu,
  // Routes.
  /^:[A-Za-z_]\w*$/u,
];

/** What documents ask the reader to write, and the name of the value in its place. */
const word: readonly RegExp[] = [
  /^(?:your|insert|replace|enter)[-_ ]\w/iu,
  /^(?:change|replace|fill|insert)[-_ ]?(?:me|this|in|here)$/iu,
  /^(?:placeholder|example|sample|value|string|todo|tbd|n\/a|null|nil|none|undefined|unknown|empty)$/iu,
  /^(?:(?:the|a|an|my|some|this)[-_ ])?(?:device|requestor|mvpd|programmer|service[-_ ]?provider|generic[-_ ]?key)(?:[-_ ]?(?:id|identifier|uuid|name|value)(?:[-_ ]?\d{1,2})?)?(?:[-_ ](?:goes[-_ ])?here)?$/iu,
  /^(?:key|id|identifier|uuid|guid|hash)$/iu,
  /^x+(?:[-_. ]?x+)*$/iu,
  // The UUIDs of RFC 4122, RFC 9562, Swagger, and those that are typed and not drawn.
  /^(?:f81d4fae-7dec-11d0-a765-00a0c91e6bf6|123e4567-e89b-12d3-a456-42661417400\d|550e8400-e29b-41d4-a716-446655440000|3fa85f64-5717-4562-b3fc-2c963f66afa6|12345678-(?:1234-){3}123456789(?:012|abc)|12345678-90ab-cdef-1234-567890abcdef)$/iu,
];

/**
 * Whether a value stands for another one that is filled in later or by the reader, such as
 * `$DEVICE_ID`, `{{device_id}}`, `<DEVICE_ID>`, `%1` or `YOUR_DEVICE_ID`.
 *
 * @param value as it is written: percent-encoded or not
 */
export function isPlaceholder(value: string): boolean {
  return [value, percentDecoded(value)].some((text) =>
    [...variable, ...word].some((pattern) => pattern.test(text)),
  );
}
