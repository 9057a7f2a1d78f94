import { spawnSync } from 'node:child_process';
import * as v from 'valibot';
import { shippedPackages } from '../build/shipped-packages';

const component = v.looseObject({
  name: v.string(),
  version: v.string(),
  'bom-ref': v.string(),
});
const dependency = v.looseObject({ ref: v.string(), dependsOn: v.array(v.string()) });
const sbomSchema = v.looseObject({
  bomFormat: v.literal('CycloneDX'),
  specVersion: v.string(),
  metadata: v.looseObject({ component }),
  components: v.array(component),
  dependencies: v.array(dependency),
});
export type Sbom = v.InferOutput<typeof sbomSchema>;

/**
 * What the packages are made of, as npm tells it from the lockfile (CycloneDX). Without the random
 * number, the time and the folder's name that npm puts in, so that the same lockfile gives the same.
 */
export function sbom(root: string, name: string): Sbom {
  // Not `--omit=dev`: npm then leaves out what a tool needs as well, such as Preact.
  const args = [
    'sbom',
    '--sbom-format=cyclonedx',
    '--sbom-type=application',
    '--package-lock-only',
  ];
  const npm = process.env['npm_execpath'];
  const options = { cwd: root, encoding: 'utf8' as const, maxBuffer: 64 * 1024 * 1024 };
  const { status, stdout, stderr } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`);
  const { serialNumber: _, ...read } = v.parse(sbomSchema, JSON.parse(stdout));
  const { timestamp: __, ...metadata } = read.metadata;
  const packages = shippedPackages(root);
  const components = read.components.filter((one) => packages.get(one.name) === one.version);
  const kept = new Set(components.map((one) => one['bom-ref']));
  const whole = metadata.component['bom-ref'];
  return {
    ...read,
    metadata: { ...metadata, component: { ...metadata.component, name } },
    components,
    dependencies: read.dependencies
      .filter(({ ref }) => ref === whole || kept.has(ref))
      .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => kept.has(ref)) })),
  };
}
