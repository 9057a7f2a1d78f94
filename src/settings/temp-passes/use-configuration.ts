import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import { sendCommand } from '../../messages/send-command';
import {
  type Configuration,
  type ConfigurationSubject,
  configurationOf,
  configurations,
  isFresh,
} from '../../storage/configurations';

/** Whose providers are looked up, where, for which device, and with which application. */
export interface ConfigurationQuestion extends ConfigurationSubject {
  readonly trialApplicationId: string | undefined;
}

export interface LookUp {
  /** What is known, however old it is. */
  readonly configuration?: Configuration | undefined;
  readonly busy: boolean;
  readonly failed?: Failure | undefined;
}

export interface ConfigurationModel extends LookUp {
  /** Asks Adobe Pass again, however fresh it is. */
  readonly refresh: () => void;
}

/**
 * The providers of a requestor: those of the last day as they are stored, else Adobe Pass is asked.
 * What it answers to an earlier question is kept, and not shown.
 *
 * @param question undefined while there is nobody to ask about, or nothing to ask with
 */
export function useConfiguration(question: ConfigurationQuestion | undefined): ConfigurationModel {
  const [told, setTold] = useState<LookUp & { readonly key: string }>();
  const [refreshes, setRefreshes] = useState(0);
  const done = useRef(0);
  const key = question === undefined ? '' : JSON.stringify(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each question, by what it says
  useEffect(() => {
    if (question === undefined) return;
    const anew = refreshes > done.current;
    done.current = refreshes;
    const leaving = new AbortController();
    void lookUp(question, anew, (now) => {
      if (!leaving.signal.aborted) setTold({ ...now, key });
    });
    return () => leaving.abort();
  }, [key, refreshes]);
  const current: LookUp = told?.key === key && key !== '' ? told : { busy: false };
  return { ...current, refresh: () => setRefreshes((count) => count + 1) };
}

async function lookUp(
  question: ConfigurationQuestion,
  anew: boolean,
  tell: (now: LookUp) => void,
): Promise<void> {
  const known = await stored(question);
  if (known !== undefined && !anew && isFresh(known, Date.now())) {
    tell({ configuration: known, busy: false });
    return;
  }
  tell({ configuration: known, busy: true });
  const answer = await sendCommand({ type: 'readConfiguration', ...question });
  if (!answer.ok) {
    tell({ configuration: known, busy: false, failed: answer.error });
    return;
  }
  tell({ configuration: answer.value, busy: false });
}

async function stored(question: ConfigurationQuestion): Promise<Configuration | undefined> {
  const all = await configurations.get().catch(() => []);
  return configurationOf(all, question);
}
