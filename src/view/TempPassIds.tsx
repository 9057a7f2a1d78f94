import { separator } from './Joined';

interface TempPassIdsProps {
  readonly requestorId: string;
  readonly mvpdId: string;
}

/** The two IDs of a Temp Pass, in the order in which Adobe names them in every language. */
export function TempPassIds({ requestorId, mvpdId }: TempPassIdsProps) {
  return (
    <bdi>
      <code>{requestorId}</code>
      {separator}
      <code>{mvpdId}</code>
    </bdi>
  );
}
