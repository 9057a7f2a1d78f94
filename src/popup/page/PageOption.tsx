interface PageOptionProps {
  readonly name: string;
  /** What it does; on hover. */
  readonly hint: string;
  readonly on: boolean;
  readonly disabled?: boolean | undefined;
  /** What is to be said of it, on a line below. */
  readonly note: string | undefined;
  readonly onPress: () => void;
}

/** Something that can be switched on for the page. */
export function PageOption({ name, hint, on, disabled, note, onPress }: PageOptionProps) {
  return (
    <>
      <label title={hint}>
        <input
          type="checkbox"
          checked={on}
          disabled={disabled}
          onClick={(event) => {
            // It shows what is stored: the browser may say no.
            event.preventDefault();
            onPress();
          }}
        />
        <span>{name}</span>
      </label>
      <p class="note muted" role="status" title={note}>
        {note}
      </p>
    </>
  );
}
