/** What stands in every request to Adobe Pass: a path of one of its APIs, or one of its headers. */
const marks =
  /\/(?:api\/v[12]|o\/client|reggie\/v1|reset-tempass)\/|ap-(?:device-identifier|temppass-identity)|x-device-info/iu;

/** Whether a pasted text may be a request to Adobe Pass, so that it is worth loading what reads one. */
export function mayBeRequest(text: string): boolean {
  return marks.test(text);
}
