import type { ComponentChildren, RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ControlOfField } from './Field';
import { hasFragments } from './fragments';
import { ListButton } from './ListButton';
import { type Choices, type Option, OptionList } from './OptionList';

/** Keys that go to a place in the value. */
const editingKeys = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End']);
/** More than anybody reads: who sees so many types on. */
const maxMatching = 50;

interface ComboboxProps extends ControlOfField {
  readonly value: string;
  readonly list: Choices;
  readonly placeholder?: string;
  /** Stands in the field in place of its value, until a person works on that. */
  readonly standIn?: ComponentChildren;
  /** Whether it is a plain text field while there is nothing to choose from. */
  readonly isPlainWithout?: boolean;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onInput: (text: string) => void;
  readonly onChoose: (value: string) => void;
}

/**
 * A text field with a list of values to choose from; any text can be typed.
 * (WAI-ARIA Authoring Practices, "Editable Combobox Without Autocomplete")
 */
export function Combobox(props: ComboboxProps) {
  const { value, list, placeholder, standIn, isPlainWithout, inputRef, onInput, onChoose } = props;
  const { name, options, actions, version } = list;
  /** The options as they were when the list opened: what is pointed at must not move away. */
  const [opened, setOpened] = useState<{ options: readonly Option[]; version: typeof version }>();
  const [pointed, setPointed] = useState<number>();
  /** Whether a person works on the value itself, and so has to see it. */
  const [editing, setEditing] = useState(false);
  const listId = useId();
  const listed = options.filter(({ typedOnly }) => typedOnly !== true);
  const isOfNow = opened?.version === version;
  // A list that is another one by now, and has nothing in it, is no list.
  const open = opened !== undefined && (isOfNow || listed.length > 0 || actions !== undefined);
  const shown = open ? (isOfNow ? opened.options : listed) : undefined;
  const active = pointed !== undefined && shown?.[pointed] ? pointed : undefined;

  function openAt(index: number | undefined) {
    setOpened({ options: shown ?? listed, version });
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

  /** Shows what was typed a part of: the first is pointed at, so that Enter sends no such part. */
  function filterBy(text: string) {
    const isThere = text.trim() === '' || options.some((one) => one.value === text);
    const matching = isThere ? [] : options.filter((one) => isMeant(one, text));
    if (matching.length === 0) return close();
    setOpened({ options: matching.slice(0, maxMatching), version });
    setPointed(0);
  }

  function step(by: 1 | -1) {
    const { length } = shown ?? listed;
    const from = active ?? (by === 1 ? -1 : length);
    openAt((from + by + length) % length);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (editingKeys.has(event.key)) setEditing(true);
    if (event.isComposing || (!open && listed.length === 0)) return;
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
        if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
        close();
        setEditing(false);
      }}
    >
      <input
        id={props.id}
        aria-describedby={props['aria-describedby']}
        aria-invalid={props['aria-invalid']}
        ref={inputRef}
        class="mono"
        {...(isPlainWithout && options.length === 0
          ? {}
          : {
              role: 'combobox',
              'aria-autocomplete': options.some(isFiltered) ? 'list' : 'none',
              'aria-expanded': open,
              'aria-controls': listId,
            })}
        aria-activedescendant={active === undefined ? undefined : `${listId}-${active}`}
        value={value}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          const text = event.currentTarget.value;
          filterBy(text);
          onInput(text);
        }}
        onKeyDown={onKeyDown}
        onPointerDown={() => setEditing(true)}
      />
      {standIn !== undefined && !editing && (
        <span class="stand-in" aria-hidden="true">
          {standIn}
        </span>
      )}
      {listed.length > 0 && (
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

function isFiltered({ words }: Option): boolean {
  return words !== undefined;
}

/** Whether an option is one of which a part was typed. */
function isMeant({ words }: Option, text: string): boolean {
  return words !== undefined && hasFragments(words, text);
}
