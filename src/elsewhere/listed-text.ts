import type { ListItem } from '../bulk/list/list-item';

/** A list as it was read: of addresses it has the hashes alone. */
export function listedText(items: readonly ListItem[]): string {
  const rows = items.map(({ listed }) => [
    'deviceId' in listed ? listed.deviceId : '',
    'key' in listed ? listed.key : '',
  ]);
  return [['device_id', 'key'], ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

function cell(text: string): string {
  return /[",]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
