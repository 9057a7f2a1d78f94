import { type ComponentChildren, cloneElement, type VNode } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { beforeSentence } from '../text/sentences';
import { MarkedField } from './marked-field';

/** What a control gets from the {@link Field} around it. */
export interface ControlOfField {
  readonly id?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
}

interface FieldProps {
  label: ComponentChildren;
  /** By which it may be marked. */
  name?: string | undefined;
  /** Stands below the control; its line is kept free where there is none. */
  note?: ComponentChildren;
  /** Why the value is not accepted; takes the note's place. */
  refused?: ComponentChildren;
  /** Whether a note that changes is read out. */
  live?: boolean;
  /** A button at the end of the label's line. */
  action?: ComponentChildren;
  /** One `input`, `select` or `textarea`, or what hands its attributes on to one. */
  children: VNode<Record<string, unknown>>;
}

/** A labelled control with its note, tied together for assistive technology. */
export function Field(props: FieldProps) {
  const { label, name, note, refused, live = false, action, children } = props;
  const id = useId();
  const marked = useContext(MarkedField);
  const isMarked = name !== undefined && marked?.name === name;
  const control = cloneElement(children, {
    id,
    'aria-describedby': `${id}-note`,
    'aria-invalid': refused === undefined ? undefined : 'true',
  });
  return (
    <div class="field" data-marked={isMarked ? '' : undefined}>
      <div class="label">
        <label for={id}>{label}</label>
        {action}
      </div>
      {control}
      <div
        id={`${id}-note`}
        aria-live={live ? 'polite' : undefined}
        class={refused === undefined ? 'note' : 'note refused'}
      >
        {isMarked && <strong>{beforeSentence(marked.note)}</strong>}
        {refused ?? note}
      </div>
    </div>
  );
}
