/** What writes for other engines: loaded once somebody asks for it, as it is larger than most pages. */
export function loadWritten(): Promise<typeof import('./written')> {
  return import('./written');
}
