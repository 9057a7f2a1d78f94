import './combobox.css';
import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ControlOfField } from './Field';
import { ListButton } from './ListButton';
import { type Choices, type Option, OptionList } from './OptionList';

interface ComboboxProps extends ControlOfField {
  readonly value: string;
  readonly list: Choices;
  readonly placeholder?: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onInput: (text: string) => void;
  readonly onChoose: (value: string) => void;
}

/**
 * A text field with a list of values to choose from; any text can be typed.
 * (WAI-ARIA Authoring Practices, "Editable Combobox Without Autocomplete")
 */
export function Combobox(props: ComboboxProps) {
  const { value, list, placeholder, inputRef, onInput, onChoose } = props;
  const { name, options, actions, version } = list;
  /** The options as they were when the list opened: what is pointed at must not move away. */
  const [opened, setOpened] = useState<{ options: readonly Option[]; version: typeof version }>();
  const [pointed, setPointed] = useState<number>();
  const listId = useId();
  const open = opened !== undefined;
  const shown = opened && (opened.version === version ? opened.options : options);
  const active = pointed !== undefined && shown?.[pointed] ? pointed : undefined;

  function openAt(index: number | undefined) {
    setOpened({ options: shown ?? options, version });
    setPointed(index);
  }

  function close() {
    setOpened(undefined);
    setPointed(undefined);
  }

  function choose(index: number) {
    const chosen = shown?.[index];
    close();
    if (chosen !== undefined) onChoose(chosen.value);
  }

  function step(by: 1 | -1) {
    const { length } = shown ?? options;
    const from = active ?? (by === 1 ? -1 : length);
    openAt((from + by + length) % length);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing || (!open && options.length === 0)) return;
    // Alt and ↑ only close a list: without one, they are for whoever is around.
    if (event.key === 'ArrowUp' && event.altKey && !open) return;
    if (event.key === 'ArrowDown' && event.altKey) openAt(undefined);
    else if (event.key === 'ArrowUp' && event.altKey) close();
    else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && active !== undefined) choose(active);
    else if (event.key === 'Escape' && open) close();
    else {
      if (event.key === 'Tab' && actions === undefined) close();
      return;
    }
    // Enter chooses instead of resetting, and Escape closes the list instead of the popup.
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      class="combobox"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) close();
      }}
    >
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
        aria-activedescendant={active === undefined ? undefined : `${listId}-${active}`}
        value={value}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          close();
          onInput(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      {options.length > 0 && (
        <ListButton
          name={name}
          listId={listId}
          open={open}
          inputRef={inputRef}
          onPress={() => (open ? close() : openAt(undefined))}
        />
      )}
      <OptionList
        id={listId}
        list={list}
        options={shown}
        active={active}
        chosen={value}
        onChoose={choose}
        onLeave={() => {
          inputRef.current?.focus();
          close();
        }}
      />
    </div>
  );
}
