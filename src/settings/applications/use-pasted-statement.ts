import { useEffect, useState } from 'preact/hooks';
import type { PastedStatement } from '../../config/statement';
import type { RegisteredApplication } from '../../storage/applications';
import { isManaged } from '../../storage/managed';

/**
 * Opens a form for a statement or token that was pasted: the one that is open, else, for what may be a
 * statement, the only application of Adobe's environments that waits for one, else a new one. Never one of a custom
 * environment by itself: that may have come with a file, and saving sends the statement there.
 *
 * @returns a key with which the form starts anew for each statement
 */
export function usePastedStatement(
  pasted: PastedStatement | undefined,
  applications: readonly RegisteredApplication[],
  editing: string | undefined,
  open: (id: string) => void,
): number {
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opens once for each thing pasted
  useEffect(() => {
    if (pasted === undefined) return;
    const [waiting, ...others] = applications.filter(
      ({ id, ownStatement, registeredAt, credential, environment }) =>
        registeredAt === undefined &&
        credential === 'statement' &&
        environment.kind !== 'custom' &&
        (ownStatement || !isManaged(id)),
    );
    const fits = others.length === 0 && pasted.use !== 'token' ? waiting?.id : undefined;
    open(editing ?? fits ?? 'new');
    setRound(round + 1);
  }, [pasted]);
  return round;
}
