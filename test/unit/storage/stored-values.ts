export type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** One area of the storage. Whoever changes it, all who listen hear of it, as in a browser. */
export class StoredValues extends Map<string, unknown> {
  constructor(private readonly changed: (changes: Changes) => void) {
    super();
  }

  override set(key: string, value: unknown): this {
    this.setAll({ [key]: value });
    return this;
  }

  /** Several in one change. */
  setAll(values: Readonly<Record<string, unknown>>): void {
    const changes: Changes = {};
    for (const [key, value] of Object.entries(values)) {
      super.set(key, value);
      changes[key] = { newValue: structuredClone(value) };
    }
    this.changed(changes);
  }

  override delete(key: string): boolean {
    const wasThere = super.delete(key);
    this.changed({ [key]: {} });
    return wasThere;
  }

  override clear(): void {
    for (const key of [...this.keys()]) this.delete(key);
  }
}
