import './combobox.css';
import type { ComponentChildren, Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type Option, OptionList } from './OptionList';

interface ComboboxProps {
  readonly value: string;
  readonly options: readonly Option[];
  /** What the list is called. */
  readonly listName: string;
  /** Stands below the options. */
  readonly footer?: ComponentChildren;
  readonly placeholder?: string;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onInput: (text: string) => void;
  readonly onChoose: (value: string) => void;
  /** These three come from the `Field` around it. */
  readonly id?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
}

/**
 * A text field with a list of values to choose from; any text can be typed.
 * (WAI-ARIA Authoring Practices, "Editable Combobox Without Autocomplete")
 */
export function Combobox(props: ComboboxProps) {
  const { value, options, listName, footer, placeholder, inputRef, onInput, onChoose } = props;
  const [active, setActive] = useState<number | 'none'>();
  const listId = useId();
  const open = active !== undefined && options.length > 0;
  const close = () => setActive(undefined);

  function choose(index: number) {
    const chosen = options[index];
    close();
    if (chosen !== undefined) onChoose(chosen.value);
  }

  function step(by: 1 | -1) {
    const from = typeof active === 'number' ? active : by === 1 ? -1 : options.length;
    setActive((from + by + options.length) % options.length);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing || options.length === 0) return;
    if (event.key === 'ArrowDown' && event.altKey) setActive('none');
    else if (event.key === 'ArrowUp' && event.altKey) close();
    else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && typeof active === 'number') choose(active);
    else if (event.key === 'Escape' && open) close();
    else {
      if (event.key === 'Tab') close();
      return;
    }
    // Enter chooses instead of resetting, and Escape closes the list instead of the popup.
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div class="combobox">
      <input
        id={props.id}
        aria-describedby={props['aria-describedby']}
        aria-invalid={props['aria-invalid']}
        ref={inputRef}
        class="mono"
        role="combobox"
        aria-autocomplete="none"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={typeof active === 'number' ? `${listId}-${active}` : undefined}
        value={value}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          close();
          onInput(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {options.length > 0 && (
        <button
          type="button"
          class="button quiet"
          tabIndex={-1}
          aria-label={listName}
          title={listName}
          // The text field keeps the focus, which its keys need.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => setActive(open ? undefined : 'none')}
        >
          <span class="icon expand" />
        </button>
      )}
      <OptionList
        id={listId}
        name={listName}
        open={open}
        options={options}
        active={active}
        chosen={value}
        footer={footer}
        onChoose={choose}
      />
    </div>
  );
}
