/** What is said of each name; of one that is there twice with two values, it is not known which one counts. */
export function onlyValues(
  all: Iterable<readonly [name: string, value: string]>,
): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const [name, value] of all) {
    if (first.has(name) && first.get(name) !== value) doubtful.add(name);
    else first.set(name, value);
  }
  return new Map([...first].filter(([name]) => !doubtful.has(name)));
}
