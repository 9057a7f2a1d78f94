import { readFile } from 'node:fs/promises';

/** What an administrator puts into the example files. */
export interface Filled {
  readonly baseUrl: string;
  readonly statement: string;
  readonly extensionId?: string;
  readonly version?: string;
}

/** A policy file of docs/administration, filled in as its paper says. */
export async function filledPolicy(name: string, filled: Filled): Promise<string> {
  const file = new URL(`../../docs/administration/${name}`, import.meta.url);
  return (await readFile(file, 'utf8'))
    .replaceAll('https://extensions.example.com/reset-temp-pass', filled.baseUrl)
    .replaceAll('REPLACE_WITH_THE_SOFTWARE_STATEMENT', filled.statement)
    .replaceAll('REPLACE_WITH_THE_EXTENSION_ID', filled.extensionId ?? '')
    .replaceAll('REPLACE_WITH_THE_VERSION', filled.version ?? '');
}
