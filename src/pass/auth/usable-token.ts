/**
 * Whether a token can be sent as a bearer token: visible ASCII alone (RFC 6749, appendix A.12, and
 * RFC 6750, 2.1). With a line break or a letter beyond Latin-1 `fetch` would throw, as if the
 * network were down; white space around it would be dropped on the way.
 */
export function isUsableToken(value: string): boolean {
  return /^[!-~]+$/u.test(value);
}
