/**
 * Asks a store.
 *
 * @throws Error with what it answered, unless it is a success
 */
export async function answerOf(url: string, request: RequestInit): Promise<Response> {
  const answer = await fetch(url, { ...request, redirect: 'error' });
  if (answer.ok) return answer;
  throw new Error(`${new URL(url).host} answered ${answer.status}: ${await answer.text()}`);
}
