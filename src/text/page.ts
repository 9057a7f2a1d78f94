import type { Place } from '../detection/candidate';

/** The kinds of places on a page in which a device ID is found. */
export const placeName: Readonly<Record<Place, string>> = {
  field: 'field',
  column: 'table column',
  text: 'text',
  attribute: 'attribute',
  meta: 'meta tag',
  title: 'page title',
  address: 'address',
  link: 'link',
  data: 'page data',
  storage: 'browser storage',
};

/** What the popup says of the page that it looked at. */
export const pageText = {
  from: (where: string) => `From this page: ${where}`,
  where: (place: string, label: string) => `${place} “${label}”`,
  inFrame: (where: string) => `${where}, in a frame`,
  several: (count: number) => `${count} device IDs on this page: choose one with ↓`,
  others: (count: number) => `${count} on this page`,
  pageBefore: 'Shown by this tab before.',
  none: 'No device ID on this page.',
  noneButLast: 'Last used ID (none found on this page)',
  changed: 'The page just changed this ID.',
  overtaken: 'The page shows another ID now: choose it with ↓',
  gone: 'This tab was closed.',
  closed: 'Can’t read this page. Paste the device ID.',
  closedWindow: 'Can’t read this page. Open the popup on its tab once.',
  list: 'Device IDs on this page',
  more: (count: number) => `and ${count.toLocaleString('en')} more on the page`,
  show: 'Show on page',
  reading: 'Looking at the page…',
  fromPage: 'from this page',
  saveTempPass: (requestorId: string, mvpdId: string) =>
    `Save ${requestorId} · ${mvpdId} as a Temp Pass`,
  offer: (tempPass: string, environment: string) => `Use ${tempPass}, ${environment}`,
  save: (requestorId: string, mvpdId: string) => `Save ${requestorId} · ${mvpdId}`,
  watch: 'Always scan this site',
  watchHint: (host: string) =>
    `Looks for device IDs whenever a page of ${host} opens, and shows their number on the toolbar.`,
  notGranted: 'The browser did not give access to this site.',
  ownWindow: 'Open in its own window',
} as const;
