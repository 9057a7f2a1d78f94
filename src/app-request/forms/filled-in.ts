import type { HttpRequest } from '../http-request';

/** `{{name}}` of Postman, `{{ _.name }}` and `{{ name }}` of Insomnia. */
const variable = /\{\{\s*(?:_\.)?([\w.-]{1,80})\s*\}\}/gu;
/** A variable may name others. */
const mostSteps = 4;
/** More than any request has, in characters: a few variables that name each other could fill a memory. */
const mostFilledIn = 262_144;

/** Puts in the variables that a file says; one that it does not say stays as it is. */
export function filledIn(
  request: HttpRequest,
  variables: ReadonlyMap<string, string>,
): HttpRequest {
  const fill = (text: string) => {
    let filled = text;
    let room = mostFilledIn;
    for (let step = 0; step < mostSteps && filled.includes('{{'); step++) {
      filled = filled.replace(variable, (whole, name: string) => {
        const value = variables.get(name);
        if (value === undefined || value.length > room) return whole;
        room -= value.length;
        return value;
      });
    }
    return filled;
  };
  return {
    method: request.method,
    url: fill(request.url),
    headers: request.headers.map(([name, value]) => [name, fill(value)]),
    body: request.body === undefined ? undefined : fill(request.body),
  };
}
