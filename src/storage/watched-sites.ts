import * as v from 'valibot';
import { StoredItem } from './item/stored-item';

/**
 * All pages of one host, as the browser's permissions name them: `https://tools.example.com/*`. A
 * match pattern has no port: it covers every port of its host. Only {@link siteOf} makes one.
 */
export type Site = string & v.Brand<'Site'>;

/** The site of a page's address or of a match pattern; undefined where there is nothing to watch. */
export function siteOf(url: string): Site | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  // Chromium makes %2A of a star, and no host has a percent sign of its own.
  if (!/^https?:$/u.test(protocol) || hostname === '' || /[*%]/u.test(hostname)) return undefined;
  return v.parse(site, `${protocol}//${hostname}/*`);
}

/** How people know a site: by its host, and where it is not encrypted by that too. */
export function hostOf(site: Site): string {
  return site.replace(/^https:\/\//u, '').replace(/\/\*$/u, '');
}

const site = v.pipe(v.string(), v.maxLength(300), v.brand('Site'));

/** A site that is one: written by nobody but {@link siteOf}, and no wider than one host. */
export const siteSchema = v.pipe(
  site,
  v.check((pattern) => pattern === siteOf(pattern)),
);

/**
 * The sites on which the content script looks by itself, each with the person's permission. Written
 * by background/sites/watched-sites.ts alone.
 */
export const watchedSites = new StoredItem('watchedSites', 'local', v.array(siteSchema), [], {
  failOnInvalid: true,
});

/**
 * Sites that a person wants watched, while the browser asks whether they may be. Written by
 * background/sites/watched-sites.ts alone.
 */
export const wantedSites = new StoredItem(
  'wantedSites',
  'session',
  v.array(v.object({ site: siteSchema, wantedAt: v.number() })),
  [],
);
