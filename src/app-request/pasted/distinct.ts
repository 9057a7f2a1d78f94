import type { AppRequest } from '../app-request';
import { mostRequests } from '../forms/form';

/**
 * Leaves out what is there twice, and what says nothing that another request does not say as well:
 * tools list the address of a request apart from the whole of it.
 *
 * @returns the first 500 of them: each is compared with each other one, here and where they are listed
 */
export function distinct(requests: readonly AppRequest[]): AppRequest[] {
  const once = new Map(requests.toReversed().map((request) => [JSON.stringify(request), request]));
  const all = [...once.values()]
    .toReversed()
    .slice(0, mostRequests)
    .map((request) => ({ request, facts: factsOf(request) }));
  return all
    .filter(({ facts }, at) =>
      all.every(
        (other, place) =>
          place === at || !says(other.facts, facts) || (says(facts, other.facts) && at < place),
      ),
    )
    .map(({ request }) => request);
}

type Facts = ReadonlyMap<string, string>;

function factsOf({ resources, ...request }: AppRequest): Facts {
  const facts = Object.entries(request).filter(([, value]) => value !== undefined);
  const titles: [string, unknown][] = resources.length === 0 ? [] : [['resources', resources]];
  return new Map([...facts, ...titles].map(([name, value]) => [name, JSON.stringify(value)]));
}

/** Whether one says all that the other says. */
function says(one: Facts, other: Facts): boolean {
  return [...other].every(([name, value]) => one.get(name) === value);
}
