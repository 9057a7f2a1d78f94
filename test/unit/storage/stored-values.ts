export type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** One area of the storage. Whoever changes it, all who listen hear of it, as in a browser. */
export class StoredValues extends Map<string, unknown> {
  constructor(private readonly changed: (changes: Changes) => void) {
    super();
  }

  override set(key: string, value: unknown): this {
    super.set(key, value);
    this.changed({ [key]: { newValue: structuredClone(value) } });
    return this;
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
