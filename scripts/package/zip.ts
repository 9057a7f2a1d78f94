import { zipSync } from 'fflate';
import type { BuiltFiles } from './built-files';

/** `-rw-r--r--`, in the half of the attributes that Unix reads. */
const attrs = 0o644 << 16;
const unix = 3;

/**
 * Packs files so that the same files are the same bytes on every machine and at any time: fflate
 * compresses without the system's zlib, and takes dates and modes from us.
 */
export function zip(files: BuiltFiles): Uint8Array {
  return zipSync(Object.fromEntries(files), {
    level: 9,
    os: unix,
    attrs,
    // Of the local time, which is what a zip file has: the first that it can say.
    mtime: new Date(1980, 0, 1),
  });
}
