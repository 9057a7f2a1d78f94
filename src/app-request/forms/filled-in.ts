import type { HttpRequest } from '../http-request';

/** `{{name}}` of Postman, `{{ _.name }}` and `{{ name }}` of Insomnia. */
const variable = /\{\{\s*(?:_\.)?([\w.-]{1,80})\s*\}\}/gu;
/** A variable may name others. */
const mostSteps = 4;

/** Puts in the variables that a file says; one that it does not say stays as it is. */
export function filledIn(
  request: HttpRequest,
  variables: ReadonlyMap<string, string>,
): HttpRequest {
  const fill = (text: string) => {
    let filled = text;
    for (let step = 0; step < mostSteps && filled.includes('{{'); step++) {
      filled = filled.replace(variable, (whole, name: string) => variables.get(name) ?? whole);
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
