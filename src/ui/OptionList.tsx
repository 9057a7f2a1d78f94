import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface Option {
  readonly value: string;
  readonly content: ComponentChildren;
  /** Shown on hover. */
  readonly title?: string;
}

/** A list of values to choose from, and what stands with it. */
export interface Choices {
  /** What the list is called. */
  readonly name: string;
  readonly options: readonly Option[];
  /** Stands below the options. */
  readonly footer?: ComponentChildren;
  /** Buttons below the options, to which Tab leads from the field. */
  readonly actions?: ComponentChildren;
  /** Where it changes, an open list shows the options of now. */
  readonly version?: string;
}

interface OptionListProps {
  readonly id: string;
  readonly list: Omit<Choices, 'options' | 'version'>;
  /** Undefined while the list is closed. */
  readonly options: readonly Option[] | undefined;
  /** Which one the arrow keys are at. */
  readonly active: number | undefined;
  /** The value in the text field. */
  readonly chosen: string;
  readonly onChoose: (index: number) => void;
  /** Escape was pressed among the buttons. */
  readonly onLeave: () => void;
}

/** The list of a combobox, over what stands below it. */
export function OptionList(props: OptionListProps) {
  const { id, options, active, chosen, onChoose, onLeave } = props;
  const { name, footer, actions } = props.list;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active !== undefined) {
      box.current?.children[active]?.scrollIntoView({ block: 'nearest' });
    }
  }, [active]);
  return (
    <div class="options-list" hidden={options === undefined}>
      <div id={id} ref={box} role="listbox" aria-label={name}>
        {options?.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the focus and its keys
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={option.value === chosen}
            class={index === active ? 'option active' : 'option'}
            title={option.title}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(index)}
          >
            {option.content}
          </div>
        ))}
      </div>
      {footer !== undefined && <p class="footer note muted">{footer}</p>}
      {actions !== undefined && (
        // biome-ignore lint/a11y/noStaticElementInteractions: its buttons have the keys
        <div
          class="footer list-actions note muted"
          // The text field keeps the focus, so that the arrow keys go on.
          onPointerDown={(event) => event.preventDefault()}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            onLeave();
          }}
        >
          {actions}
        </div>
      )}
    </div>
  );
}
