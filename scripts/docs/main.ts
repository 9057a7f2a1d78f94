import { build } from 'vitepress';
import { linksIn } from './built-links';

/**
 * `npm run docs`: makes a site of the papers in dist/docs, and ends with 1 where one of its links, a
 * heading too, leads nowhere, or a page would load something from elsewhere.
 */
const folder = 'dist/docs';
const base = process.env['DOCS_BASE'] ?? '/';

try {
  await build('docs');
  const { dead, foreign, outside } = linksIn(folder, base);
  console.log(`\nLinks to elsewhere, which nothing here calls:\n${outside.join('\n')}`);
  for (const link of dead) console.error(`Leads nowhere: ${link}`);
  for (const url of foreign) console.error(`Loaded from elsewhere: ${url}`);
  const wrong = dead.length + foreign.length;
  console.log(`\nIn ${folder}: ${wrong === 0 ? 'every link leads somewhere' : `${wrong} wrong`}`);
  process.exitCode = wrong === 0 ? 0 : 1;
} catch (error) {
  // VitePress has said what is wrong.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
