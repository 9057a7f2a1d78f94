import * as v from 'valibot';
import { StoredItem } from './item/stored-item';
import { siteSchema } from './watched-sites';

/**
 * Hosts of Adobe's at which apps find REST API V2 besides those of the four environments. To hear
 * requests to them the browser has to be asked with the tab's site, as nothing else needs them.
 */
export const apiOrigins = [
  'https://api.auth.adobe.com/*',
  'https://api.auth-staging.adobe.com/*',
] as const;

/**
 * The tabs that are listened to: whose app's requests to Adobe Pass are observed. One ends with its
 * tab, when the tab leaves the origin, and with the permission. Written by
 * background/listening/listening-tabs.ts alone.
 */
export const listeningTabs = new StoredItem(
  'listeningTabs',
  'session',
  v.array(
    v.object({
      tabId: v.number(),
      site: siteSchema,
      /** Of the page that is listened to, with its port: `https://tv.example.com:8443`. */
      origin: v.string(),
      /** In ms since 1970. */
      since: v.number(),
    }),
  ),
  [],
);

/**
 * Tabs that a person wants listened to, while the browser asks whether that may be. Written by
 * background/listening/listening-tabs.ts alone.
 */
export const wantedTabs = new StoredItem(
  'wantedTabs',
  'session',
  v.array(v.object({ tabId: v.number(), site: siteSchema, wantedAt: v.number() })),
  [],
);

/**
 * The watched sites whose requests are observed by themselves, in every tab. One that is no longer
 * watched counts for nothing. Written by background/listening/listened-sites.ts alone.
 */
export const listenedSites = new StoredItem('listenedSites', 'local', v.array(siteSchema), []);
