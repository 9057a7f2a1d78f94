import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import { type Failure, ownFailure } from '../failure/failure';
import { StorageError } from '../failure/storage-error';
import { sendCommand } from '../messages/send-command';
import { FailureNotice } from './FailureNotice';

interface StorageTroubleProps {
  /** The page's, where nothing around this says it. */
  readonly title?: string;
  /** Left out where the page itself is the next step. */
  readonly onNext?: () => void;
  /** What to do about it here, where that is more than for any page. */
  readonly adviceFor?: (trouble: Failure) => string | undefined;
  /** Stands below the notice. */
  readonly ways?: (trouble: Failure) => ComponentChildren;
  readonly children: ComponentChildren;
}

/**
 * Draws what is inside, or why what is stored cannot be used. Asks the background, which is thereby
 * woken, and settles what a stopped one left under way.
 */
export function StorageErrorBoundary(props: StorageTroubleProps) {
  const { title, onNext, adviceFor, ways, children } = props;
  const [thrown] = useErrorBoundary();
  const [told, setTold] = useState<Failure>();
  useEffect(() => {
    void sendCommand({ type: 'authorizations' }).then((answer) => {
      if (!answer.ok && answer.error.kind !== 'interrupted') setTold(answer.error);
    });
  }, []);
  const trouble = thrown === undefined ? told : failureOf(thrown);
  if (trouble === undefined) return <>{children}</>;
  return (
    <main class="trouble" aria-live="assertive">
      {title !== undefined && <h1>{title}</h1>}
      <FailureNotice failure={trouble} advice={adviceFor?.(trouble)} {...(onNext && { onNext })} />
      {ways?.(trouble)}
    </main>
  );
}

function failureOf(error: unknown): Failure {
  if (error instanceof StorageError) return ownFailure(error.kind);
  throw error;
}
