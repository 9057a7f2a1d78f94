/** How the browser's storage can fail us. */
export const storageErrorKinds = ['storageFull', 'storageFailed', 'storageUnreadable'] as const;
export type StorageErrorKind = (typeof storageErrorKinds)[number];

/** The browser's storage refused; whatever was saved before is still there. */
export class StorageError extends Error {
  constructor(readonly kind: StorageErrorKind) {
    super(kind);
  }
}

/** Chrome says "quota exceeded" in the message, Firefox in the error's name. */
export function storageErrorOf(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  return new StorageError(/quota/iu.test(String(error)) ? 'storageFull' : 'storageFailed');
}
