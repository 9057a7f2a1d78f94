import type { BuiltFiles } from '../../../scripts/package/built-files';

export const sampleVersion = '1.2.3';

const page =
  '<script src="/assets/popup-abc.js"></script><link rel="stylesheet" href="/popup.css">';
const texts: Readonly<Record<string, string>> = {
  'LICENSES.md': '## preact',
  '_locales/en/messages.json': '{}',
  'assets/popup-abc.js': 'import "./shared-def.js"; open("src/confirm/index.html");',
  'assets/shared-def.js': 'export {}',
  'icons/16.png': 'a picture',
  'popup.css': 'a{}',
  'src/confirm/index.html':
    '<link rel="stylesheet" href="confirm.css"><a href="https://example.com">Reset?</a>',
  'src/confirm/confirm.css': 'p{}',
  'src/popup/index.html': page,
  'worker.js': 'void 0',
};

/** What a manifest of ours may say, for either browser. */
export function sampleManifest(more: object = {}): object {
  return {
    manifest_version: 3,
    version: sampleVersion,
    default_locale: 'en',
    minimum_chrome_version: '123',
    icons: { 16: 'icons/16.png' },
    action: { default_popup: 'src/popup/index.html' },
    background: { service_worker: 'worker.js' },
    ...more,
  };
}

export const forFirefox = {
  browser_specific_settings: {
    gecko: { id: 'sample@extension.invalid', strict_min_version: '142.0' },
  },
};

/** A small package in which nothing is wrong, with some files changed or, where undefined, left out. */
export function samplePackage(
  changed: Readonly<Record<string, string | undefined>> = {},
  manifest = sampleManifest(),
): BuiltFiles {
  const all = { ...texts, 'manifest.json': JSON.stringify(manifest), ...changed };
  const present = Object.entries(all).flatMap(([path, text]) =>
    text === undefined ? [] : [[path, new TextEncoder().encode(text)] as const],
  );
  return new Map(present.sort(([one], [other]) => (one < other ? -1 : 1)));
}
