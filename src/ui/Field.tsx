import { type ComponentChildren, cloneElement, type VNode } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  label: string;
  /** Stands below the control; its line is kept free where there is none. */
  note?: ComponentChildren;
  /** Why the value is not accepted; takes the note's place. */
  refused?: string | undefined;
  /** One `input`, `select` or `textarea`. */
  children: VNode<Record<string, unknown>>;
}

/** A labelled control with its note, tied together for assistive technology. */
export function Field({ label, note, refused, children }: FieldProps) {
  const id = useId();
  const control = cloneElement(children, {
    id,
    'aria-describedby': `${id}-note`,
    'aria-invalid': refused === undefined ? undefined : 'true',
  });
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {control}
      <div id={`${id}-note`} class={refused === undefined ? 'note' : 'note refused'}>
        {refused ?? note}
      </div>
    </div>
  );
}
