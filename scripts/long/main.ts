import { answerFromCatalogue } from '../texts/answer-from-catalogue';
import { type LongOptions, readOptions, usage } from './command-line';
import { disturbed, throttled, undisturbed } from './in-browser';
import { inLab } from './in-lab';
import { killedTerminal, shardedTerminal } from './terminal';

/** A run, and what it is given where nothing is typed. */
interface LongRun {
  readonly otherwise: Pick<LongOptions, 'items' | 'rate'>;
  /** @returns whether all was as it should be */
  readonly run: (options: LongOptions) => Promise<boolean>;
}

const many = { items: 10_000, rate: 11 };

/** `npm run long`: runs that take a quarter of an hour or more; see usage and CONTRIBUTING.md. */
const runs: Readonly<Record<string, LongRun>> = {
  run: { otherwise: many, run: undisturbed },
  stops: { otherwise: { items: 10_000, rate: 50 }, run: disturbed },
  throttle: { otherwise: { items: 600, rate: 10 }, run: throttled },
  terminal: { otherwise: many, run: killedTerminal },
  shards: { otherwise: many, run: shardedTerminal },
  lab: { otherwise: { items: 200, rate: 1 }, run: inLab },
};

answerFromCatalogue();
const [name = '', ...args] = process.argv.slice(2);
const wanted = runs[name];
if (wanted === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else if (!(await wanted.run(readOptions(args, wanted.otherwise)))) process.exitCode = 1;
