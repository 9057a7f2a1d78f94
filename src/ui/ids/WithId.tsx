interface WithIdProps {
  readonly id: string;
  /** The sentence around an ID. */
  readonly text: (id: string) => string;
}

const place = '\n';

/** A sentence with an ID in it, which is read from left to right in every language. */
export function WithId({ id, text }: WithIdProps) {
  const [before, after] = text(place).split(place);
  return (
    <>
      {before}
      <code>{id}</code>
      {after}
    </>
  );
}
