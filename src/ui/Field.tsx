import { type ComponentChildren, cloneElement, type VNode } from 'preact';
import { useId } from 'preact/hooks';

/** What a control gets from the {@link Field} around it. */
export interface ControlOfField {
  readonly id?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
}

interface FieldProps {
  label: ComponentChildren;
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
export function Field({ label, note, refused, live = false, action, children }: FieldProps) {
  const id = useId();
  const control = cloneElement(children, {
    id,
    'aria-describedby': `${id}-note`,
    'aria-invalid': refused === undefined ? undefined : 'true',
  });
  return (
    <div class="field">
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
        {refused ?? note}
      </div>
    </div>
  );
}
