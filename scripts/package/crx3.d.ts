declare module 'crx3' {
  import type { Readable } from 'node:stream';

  /** Writes a CRX of a zip file. It makes a new key where the file has none, so look first. */
  export default function writeCrx(
    zip: Readable,
    options: { readonly keyPath: string; readonly crxPath: string },
  ): Promise<{ readonly appId: string }>;
}
