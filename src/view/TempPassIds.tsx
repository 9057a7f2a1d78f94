import type { TempPass } from '../storage/temp-passes';

/** The two IDs of a Temp Pass, in the order in which Adobe names them in every language. */
export function TempPassIds({ requestorId, mvpdId }: Pick<TempPass, 'requestorId' | 'mvpdId'>) {
  return (
    <bdi>
      <code>{requestorId}</code> · <code>{mvpdId}</code>
    </bdi>
  );
}
