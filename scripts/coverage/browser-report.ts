import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CoverageReport } from 'monocart-coverage-reports';
import type { ScriptCoverage } from './collect';
import { withSource } from './with-source';

/**
 * Leads what V8 counted in built scripts back to their sources, by their inline source maps.
 *
 * @param build the extension's folder
 * @param counts where the browsers' counts were written
 * @param out where `coverage-final.json` is written, as Istanbul writes it
 */
export async function reportBrowserCoverage(
  build: string,
  counts: string,
  out: string,
): Promise<void> {
  const report = new CoverageReport({
    name: 'Browser tests',
    outputDir: out,
    reports: [['json', { file: 'coverage-final.json' }]],
    sourceFilter: (path) => /(?:^|\/)src\//u.test(path) && !path.includes('node_modules'),
    sourcePath: (path) => path.replace(/^.*?(?=src\/)/u, ''),
    logging: 'error',
  });
  for (const name of readdirSync(counts)) {
    const scripts: ScriptCoverage[] = JSON.parse(readFileSync(join(counts, name), 'utf8'));
    const ours = scripts.flatMap((script) => {
      // A test may load another extension as well.
      const file = join(build, new URL(script.url).pathname);
      return existsSync(file) ? [withSource(script, readFileSync(file, 'utf8'))] : [];
    });
    if (ours.length > 0) await report.add(ours);
  }
  await report.generate();
}
