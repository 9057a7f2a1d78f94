import type { ComponentChildren } from 'preact';
import type { Environment } from '../../pass/ids/environment';
import { EnvironmentFields, enteredFrom, environmentOf } from '../form/EnvironmentFields';
import { EnvironmentQuestion } from '../form/EnvironmentQuestion';
import type { useAskedEnvironment } from './use-asked-environment';

interface AskedEnvironmentProps {
  readonly asked: ReturnType<typeof useAskedEnvironment>;
  /** Whether to point out what is missing. */
  readonly isTried: boolean;
  readonly onAnswer: (environment: Environment) => void;
  /** The field beside: above the environment, but below the question, which has the focus. */
  readonly children: ComponentChildren;
}

/** The environment of a form: the question while nothing tells it, else the fields. */
export function AskedEnvironment({ asked, isTried, onAnswer, children }: AskedEnvironmentProps) {
  const { entered, enter, isAsked, enterCustom } = asked;
  if (entered !== undefined && !isAsked) {
    return (
      <>
        {children}
        <EnvironmentFields entered={entered} onChange={enter} showRefusals={isTried} />
      </>
    );
  }
  const read = entered && environmentOf(entered);
  return (
    <>
      <EnvironmentQuestion
        chosen={read?.kind === 'custom' ? undefined : read?.kind}
        isMissing={isTried && read === undefined}
        onChoose={(kind) => enter(enteredFrom({ kind }))}
        onAnswer={(kind) => onAnswer({ kind })}
        onCustom={enterCustom}
      />
      {children}
    </>
  );
}
