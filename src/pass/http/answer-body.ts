/**
 * Reads the body of an answer up to a limit and no further: what is behind it is neither taken from
 * the network nor unpacked, as a few compressed bytes can stand for any number.
 *
 * @param longest the limit in bytes, unpacked
 * @returns the text, cut at the limit
 * @throws what the connection ends with where it ends early
 */
export async function readBody(response: Response, longest: number): Promise<string> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let left = longest;
  while (left > 0) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value.subarray(0, left), { stream: true });
    left -= value.length;
  }
  // Nobody waits for the end of what nobody reads.
  reader.cancel().catch(() => undefined);
  return text;
}
