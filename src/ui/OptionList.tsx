import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface Option {
  readonly value: string;
  /** Made when it is drawn: of a long list only few are. */
  readonly content: () => ComponentChildren;
  /** Shown on hover. */
  readonly title?: string;
  /** The heading that it stands under; those of one group stand together. */
  readonly group?: string;
  /** What typed fragments are looked for in; left out where the list is not filtered. */
  readonly words?: string;
  /** Whether it is only found by typing a part of it. */
  readonly typedOnly?: boolean;
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
    if (active === undefined) return;
    box.current?.querySelector('.option.active')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const option = ({ value, title, content, index }: Placed) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the focus and its keys
    <div
      key={value}
      id={`${id}-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={value === chosen}
      class={index === active ? 'option active' : 'option'}
      title={title}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(index)}
    >
      {content()}
    </div>
  );
  return (
    <div class="options-list" hidden={options === undefined}>
      <div id={id} ref={box} role="listbox" aria-label={name}>
        {groupsOf(options ?? []).map(({ group, options: members }, index) =>
          group === undefined ? (
            members.map(option)
          ) : (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list of options
            <div key={group} role="group" aria-labelledby={`${id}-group-${index}`}>
              <p class="group note muted" id={`${id}-group-${index}`} role="presentation">
                {group}
              </p>
              {members.map(option)}
            </div>
          ),
        )}
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

/** An option and its place in the whole list. */
type Placed = Option & { readonly index: number };

function groupsOf(options: readonly Option[]) {
  const groups: { readonly group: string | undefined; readonly options: Placed[] }[] = [];
  for (const [index, option] of options.entries()) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === option.group) last.options.push({ ...option, index });
    else groups.push({ group: option.group, options: [{ ...option, index }] });
  }
  return groups;
}
