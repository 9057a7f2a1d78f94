/** Loads what reads a text that is more than an ID: a file of its own, a third of what the popup would be. */
export function loadReaders(): Promise<typeof import('./readers')> {
  return import('./readers');
}
