import { readFileSync } from 'node:fs';
import { versionOf } from '../package/write-packages';
import { releaseNotes } from './notes';

/** Prints the notes of today's version; `v1.2.3` as an argument has to be that version's tag. */
const [tag] = process.argv.slice(2);
const { version } = versionOf('.');
if (tag !== undefined && tag !== `v${version}`) {
  console.error(`The tag is ${tag}, but package.json says ${version}.`);
  process.exitCode = 1;
} else {
  process.stdout.write(releaseNotes(readFileSync('CHANGELOG.md', 'utf8'), version));
}
