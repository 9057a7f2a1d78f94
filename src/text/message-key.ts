/** What a part of a failure's text is called among the messages that the build gives the browser. */
export function messageKey(kind: string, part: 'title' | 'advice'): string {
  return `${kind}_${part}`;
}
