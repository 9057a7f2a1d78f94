import type { HttpRequest } from '../http-request';

/**
 * Reads one form in which requests are copied, saved or logged.
 *
 * @param text without the marks of what it was wrapped in
 * @returns the requests in their order; nothing where the text has another form
 */
export type Form = (text: string) => HttpRequest[];

/** Reads one form of JSON that a tool exports. */
export type JsonForm = (value: unknown) => HttpRequest[];

/** More of them than these in a text are a log, of which the first ones say enough. */
export const mostRequests = 500;

/** What is in the path of every request to Adobe Pass. */
export const adobePath = /\/(?:api\/v[12]|o\/client|reggie\/v1|reset-tempass)\//u;

/** Whether a word of a command or a value of a program is an address of Adobe Pass. */
export function isAdobeAddress(text: string): boolean {
  return adobePath.test(text) && !/^-|\s/u.test(text.trim());
}
