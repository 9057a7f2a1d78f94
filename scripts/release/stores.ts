import * as v from 'valibot';

const secret = v.pipe(v.string(), v.minLength(1));

/** The stores, with the environment variables that it takes to submit a version there. */
export const stores = {
  chrome: {
    name: 'the Chrome Web Store',
    secrets: v.object({
      CHROME_CLIENT_ID: secret,
      CHROME_CLIENT_SECRET: secret,
      CHROME_REFRESH_TOKEN: secret,
      CHROME_PUBLISHER_ID: secret,
      CHROME_ITEM_ID: secret,
    }),
  },
  edge: {
    name: 'Edge Add-ons',
    secrets: v.object({ EDGE_CLIENT_ID: secret, EDGE_API_KEY: secret, EDGE_PRODUCT_ID: secret }),
  },
  firefox: {
    name: 'addons.mozilla.org',
    secrets: v.object({ WEB_EXT_API_KEY: secret, WEB_EXT_API_SECRET: secret }),
  },
} as const;

export type StoreKey = keyof typeof stores;
export type Secrets<Key extends StoreKey> = v.InferOutput<(typeof stores)[Key]['secrets']>;

/** Which secrets of a store are not set, so that nothing can be submitted there. */
export function missingSecrets(
  store: StoreKey,
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  return Object.keys(stores[store].secrets.entries).filter((name) => !env[name]);
}
