import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type BuiltFiles, readBuiltFiles, withManifest } from './built-files';
import { problemsIn, problemsInText } from './checks';
import { emptyFolder, writeChecksums } from './checksums';
import { signCrx } from './crx';
import { type GitState, writeSourceZip } from './git-state';
import { geckoOf, manifestOf, updatedFrom } from './manifest';
import type { PackageOptions } from './options';
import type { Sbom } from './sbom';
import { chromiumUpdates, firefoxUpdates } from './update-manifests';
import { zip } from './zip';

const packageSchema = v.object({ name: v.string(), version: v.string() });
const lockSchema = v.looseObject({ version: v.string() });

/** What was packaged. */
export interface Packaged {
  readonly version: string;
  /** The ID in Chrome and Edge, where a key signed it. */
  readonly extensionId: string | undefined;
  readonly addonId: string;
  /** What was not made, and why. */
  readonly notMade: readonly string[];
}

/** @throws Error where the versions of package.json and its lockfile differ */
export function versionOf(root: string): v.InferOutput<typeof packageSchema> {
  const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
  const ours = v.parse(packageSchema, read('package.json'));
  const { version } = v.parse(lockSchema, read('package-lock.json'));
  if (version === ours.version) return ours;
  throw new Error(`package.json says ${ours.version}, package-lock.json ${version}.`);
}

/**
 * Writes the packages of what is built in `dist/`.
 *
 * @param root the repository
 * @param git what git knows of it; no source zip is made where it knows nothing
 * @param bill what the packages are made of
 * @throws Error that names every problem, before anything is written
 */
export async function writePackages(
  root: string,
  options: PackageOptions,
  git: GitState | undefined,
  bill: Sbom,
): Promise<Packaged> {
  const { name, version } = versionOf(root);
  const { out, key, baseUrl } = options;
  const chromium = readBuiltFiles(join(root, 'dist', 'chromium'));
  const firefox = readBuiltFiles(join(root, 'dist', 'firefox'));
  const program = readFileSync(join(root, 'dist', 'cli', 'reset-temp-pass.mjs'), 'utf8');
  refuseProblems({ chromium, firefox }, program, version, root);
  const firefoxManifest = manifestOf(firefox);
  const { gecko } = geckoOf(firefoxManifest);
  const label = `${name}-${version}`;
  const notMade: string[] = [];

  emptyFolder(out);
  const write = (file: string, content: string | Uint8Array) =>
    writeFileSync(join(out, file), content);

  write(`${label}-chromium.zip`, zip(chromium));
  write(`${label}-firefox.zip`, zip(firefox));
  write(`${label}-cli.mjs`, program);
  let extensionId: string | undefined;
  if (key === undefined) {
    notMade.push('No CRX and no updates.xml: no signing key was given (--key, see RELEASE.md).');
  } else {
    const files = [`${label}-chromium.zip`, `${label}.crx`].map((file) => join(out, file));
    const [zipFile = '', crxFile = ''] = files;
    extensionId = await signCrx(zipFile, crxFile, key, root);
  }
  if (baseUrl === undefined) {
    notMade.push(
      'No update manifests: the address where you host them was not given (--base-url).',
    );
  } else {
    if (extensionId !== undefined) {
      const minimumVersion = manifestOf(chromium).minimum_chrome_version ?? '0';
      const url = `${baseUrl}/${label}.crx`;
      write('updates.xml', chromiumUpdates({ extensionId, version, url, minimumVersion }));
    }
    const hosted = updatedFrom(firefoxManifest, `${baseUrl}/updates.json`);
    write(`${label}-firefox-self-hosted.zip`, zip(withManifest(firefox, hosted)));
    const url = `${baseUrl}/${label}.xpi`;
    const minimumVersion = gecko.strict_min_version;
    write('updates.json', firefoxUpdates({ addonId: gecko.id, version, url, minimumVersion }));
  }
  if (git !== undefined) writeSourceZip(root, join(out, `${label}-source.zip`), label);
  write(`${label}-sbom.cdx.json`, `${JSON.stringify(bill, null, 2)}\n`);
  writeChecksums(out);
  return { version, extensionId, addonId: gecko.id, notMade };
}

function refuseProblems(
  builds: Readonly<Record<string, BuiltFiles>>,
  program: string,
  version: string,
  root: string,
): void {
  const problems = Object.entries(builds).flatMap(([build, files]) =>
    problemsIn(files, version, [root]).map((problem) => `${build}: ${problem}`),
  );
  problems.push(...problemsInText('The command-line program', program, [root]));
  if (problems.length > 0) throw new Error(`Nothing was packaged.\n${problems.join('\n')}`);
}
