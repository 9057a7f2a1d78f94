/** What can be read and followed: the reading half of a stored item. */
export interface Readable<Value> {
  /** What stands for a missing or unreadable value. */
  readonly empty: Value;
  get(): Promise<Value>;
  /** @param signal ends the listening; left out in the background, which listens all its life */
  onChanged(listener: (value: Value) => void, signal?: AbortSignal): void;
}
