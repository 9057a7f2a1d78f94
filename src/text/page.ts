import type { Place } from '../candidate/candidate';

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
  noneButLast: 'The last ID. This page shows none.',
  gone: 'This tab was closed.',
  closed: 'This page cannot be looked at.',
  closedWindow: 'This page cannot be looked at. Open the popup on its tab once.',
  list: 'Device IDs on this page',
  more: (count: number) => `and ${count.toLocaleString('en')} more on the page`,
  show: 'Show on page',
  reading: 'Looking at the page…',
  fromPage: 'from this page',
  saveTempPass: (requestorId: string, mvpdId: string) =>
    `Save ${requestorId} · ${mvpdId} as a Temp Pass`,
  offer: (tempPass: string, environment: string) => `Use ${tempPass}, ${environment}`,
  save: (requestorId: string, mvpdId: string) => `Save ${requestorId} · ${mvpdId}`,
  watch: 'Always look on this site',
  watchHint: (host: string) =>
    `Looks for device IDs whenever a page of ${host} opens, and shows their number on the toolbar.`,
  notGranted: 'The browser did not give access to this site.',
  ownWindow: 'Open in its own window',
} as const;
