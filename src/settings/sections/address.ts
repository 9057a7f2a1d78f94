import { type SettingsSection, settingsSections } from '../../messages/page-urls';

/** One entry of a section: its form is to open, maybe with a field marked. */
export interface AddressedEntry {
  readonly id: string;
  readonly field: string | undefined;
}

/** What a part behind `#` names: `#temp-passes/ID/FIELD`. */
export interface Address {
  readonly section: SettingsSection;
  readonly entry: AddressedEntry | undefined;
}

/** Reads it; undefined where it names none of the sections. */
export function addressOf(hash: string): Address | undefined {
  const [name, id, field] = hash.replace(/^#/u, '').split('/').map(decoded);
  const section = settingsSections.find((one) => one === name);
  if (section === undefined) return undefined;
  return { section, entry: id ? { id, field: field || undefined } : undefined };
}

/** What it names of one section. */
export function entryOf(
  address: Address | undefined,
  section: SettingsSection,
): AddressedEntry | undefined {
  return address?.section === section ? address.entry : undefined;
}

/** An address may be typed: `%` may stand for itself in one. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Has the address of the page that shows a section name an entry of it. */
export function nameEntryInAddress(section: SettingsSection, { id, field }: AddressedEntry): void {
  const now = addressOf(location.hash);
  // Of several sections that are shown together the address is that of another one.
  if (now?.section !== section) return;
  const { entry } = now;
  if (entry?.id === id && (field === undefined || entry.field === field)) return;
  const parts = [section, id, ...(field === undefined ? [] : [field])].map(encodeURIComponent);
  const hash = `#${parts.join('/')}`;
  if (entry === undefined) history.pushState(null, '', hash);
  // From one form to another one goes back past both.
  else history.replaceState(null, '', hash);
}

/**
 * Takes what it names of a section out of the page's address, so that loading the page again does
 * not open it again.
 */
export function forgetEntryInAddress(): void {
  const section = addressOf(location.hash)?.section;
  history.replaceState(null, '', `${location.pathname}${section ? `#${section}` : ''}`);
}
