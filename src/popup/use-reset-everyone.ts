import { useState } from 'preact/hooks';
import type { CommandInput } from '../messages/commands';
import type { EveryTarget } from '../pass/reset/reset';
import type { TempPass } from '../storage/temp-passes';

type ResetEvery = Extract<CommandInput, { type: 'resetEvery' }>;

interface EveryoneOptions {
  readonly tempPass: TempPass;
  /** Whether everybody of it may be reset. */
  readonly isOffered: boolean;
  readonly onReset: (command: ResetEvery, target: EveryTarget) => void;
}

/** The reset of everybody, and the question before it. */
export interface EveryoneModel {
  /** Which of them are offered. */
  readonly offered: readonly EveryTarget['kind'][];
  /** What is asked about: also once the form is about another Temp Pass. */
  readonly asked: { readonly target: EveryTarget['kind']; readonly tempPass: TempPass } | undefined;
  readonly open: (target: EveryTarget['kind']) => void;
  readonly close: () => void;
  /** @param typedMvpdId the MVPD ID as the person typed it */
  readonly confirm: (typedMvpdId: string) => void;
}

/** Asks before everybody is reset, and resets what was asked about. */
export function useResetEveryone({ tempPass, isOffered, onReset }: EveryoneOptions): EveryoneModel {
  const [asked, setAsked] = useState<EveryoneModel['asked']>();
  const all: EveryTarget['kind'][] =
    tempPass.kind === 'promotional' ? ['everyDevice', 'everyKey'] : ['everyDevice'];
  return {
    offered: isOffered ? all : [],
    asked,
    open: (target) => setAsked({ target, tempPass }),
    close: () => setAsked(undefined),
    confirm(typedMvpdId) {
      if (asked === undefined) return;
      setAsked(undefined);
      const { target, tempPass: confirmed } = asked;
      const id = crypto.randomUUID();
      onReset(
        { type: 'resetEvery', id, tempPassId: confirmed.id, target, typedMvpdId },
        { kind: target },
      );
    },
  };
}
