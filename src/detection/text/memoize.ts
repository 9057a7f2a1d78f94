const maxRemembered = 1_000;
const memories: { clear(): void }[] = [];

/**
 * A function that remembers what it made of a text: the rows of a table and the lines of a log
 * have the same words, labels and IDs again and again. Full, it forgets everything, so that its
 * memory stays bounded and what comes later is remembered too.
 */
export function remembered<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, { readonly made: Made }>();
  memories.push(known);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.made;
    const made = make(text);
    if (known.size >= maxRemembered) known.clear();
    known.set(text, { made });
    return made;
  };
}

/** Lets go of every text: a short piece of a long one keeps the whole of it in memory. */
export function forgetAll(): void {
  for (const memory of memories) memory.clear();
}
