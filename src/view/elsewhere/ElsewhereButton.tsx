import { useState } from 'preact/hooks';
import type { ListedTarget } from '../../bulk/list/list-item';
import type { TempPass } from '../../storage/temp-passes';
import { t } from '../../text/t';
import { Elsewhere } from './Elsewhere';

interface ElsewhereButtonProps {
  readonly tempPass: TempPass;
  /** What is reset there, made at the click; undefined while there is none. */
  readonly list: (() => readonly ListedTarget[]) | undefined;
}

/** Opens what writes the reset of a list for another engine. */
export function ElsewhereButton({ tempPass, list }: ElsewhereButtonProps) {
  const [taken, setTaken] = useState<readonly ListedTarget[]>();
  return (
    <>
      <button
        type="button"
        class="button"
        aria-disabled={list === undefined}
        onClick={() => setTaken(list?.())}
      >
        {t('elsewhere_open')}
      </button>
      {taken && <Elsewhere tempPass={tempPass} list={taken} onClose={() => setTaken(undefined)} />}
    </>
  );
}
