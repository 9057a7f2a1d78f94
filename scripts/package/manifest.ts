import * as v from 'valibot';
import { type BuiltFiles, textOf } from './built-files';

const gecko = v.looseObject({
  id: v.string(),
  strict_min_version: v.string(),
  update_url: v.optional(v.string()),
});
/** What packaging reads of a built manifest. */
const manifestSchema = v.looseObject({
  version: v.string(),
  default_locale: v.string(),
  key: v.optional(v.string()),
  update_url: v.optional(v.string()),
  minimum_chrome_version: v.optional(v.string()),
  browser_specific_settings: v.optional(v.looseObject({ gecko })),
});
export type BuiltManifest = v.InferOutput<typeof manifestSchema>;

export function manifestOf(files: BuiltFiles): BuiltManifest {
  return v.parse(manifestSchema, JSON.parse(textOf(files, 'manifest.json')));
}

/** The Firefox build with the address at which Firefox asks for updates, which its store refuses. */
export function updatedFrom(manifest: BuiltManifest, updateUrl: string): BuiltManifest {
  const { gecko } = geckoOf(manifest);
  return {
    ...manifest,
    browser_specific_settings: {
      ...manifest.browser_specific_settings,
      gecko: { ...gecko, update_url: updateUrl },
    },
  };
}

/** @throws Error where the manifest is of no Firefox build */
export function geckoOf(manifest: BuiltManifest): { readonly gecko: v.InferOutput<typeof gecko> } {
  if (manifest.browser_specific_settings === undefined) {
    throw new Error('The manifest names no add-on ID for Firefox.');
  }
  return manifest.browser_specific_settings;
}
