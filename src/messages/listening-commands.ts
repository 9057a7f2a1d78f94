import * as v from 'valibot';
import { siteSchema } from '../storage/watched-sites';

/** A tab, by the browser's number of it. */
export const tabIdSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The commands about listening to an app's requests; part of `commandSchema` of commands.ts. */
export const listeningCommands = [
  /**
   * Observes the requests to Adobe Pass of the page in a tab. With a site the browser is being asked
   * for it, which may close the page that asks: then it comes true with the permission. Without one
   * it fails where nothing could be heard. In the turn of the click the page asks the browser for
   * `apiOrigins` of storage/listening.ts too, and in Firefox for the site: Chromium's `activeTab` is
   * enough there. After a no in Firefox it sends `stopListening`.
   */
  v.object({
    type: v.literal('listenToTab'),
    tabId: tabIdSchema,
    site: v.optional(siteSchema),
  }),
  /** Ends that, or takes the wish back, and forgets what was observed. */
  v.object({ type: v.literal('stopListening'), tabId: tabIdSchema }),
  /** Observes the requests of a watched site in every tab by itself, or no longer. */
  v.object({ type: v.literal('listenToSite'), site: siteSchema, on: v.boolean() }),
] as const;
