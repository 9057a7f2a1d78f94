import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { papersIn } from '../../../docs/.vitepress/papers';
import { notRun } from './not-run';
import { commandsOfPapers, type ShownCommand } from './shown-commands';
import { openStage, type Stage } from './stage';

const program = 'dist/cli/reset-temp-pass.mjs';
/** What starts and stays: it is ended once it has said that it is there. */
const started = /^npm run sandbox\b/u;
const saysThatItIsThere = 'Sample debug page:';
const longest = 120_000;

/**
 * Runs what the papers show, as they show it, in a folder of its own and with the sandbox in Adobe's
 * place.
 *
 * @returns how many commands ended otherwise than well
 */
export async function runPaperCommands(root: string): Promise<{ readonly failed: number }> {
  let failed = 0;
  for (const [paper, commands] of byPaper(root)) {
    const stage = await openStage(program);
    try {
      failed += await failuresOf(commands, stage, root);
    } finally {
      await stage.close();
    }
    console.log(`${paper}: ${commands.length} run`);
  }
  return { failed };
}

async function failuresOf(
  commands: readonly ShownCommand[],
  stage: Stage,
  root: string,
): Promise<number> {
  let failed = 0;
  const ending = commands.filter(({ command }) => !started.test(command));
  for (const { command } of commands.filter((one) => !ending.includes(one))) {
    if (!(await says(command.replace(/--port \d+/u, '--port 0'), stage))) failed += 1;
  }
  // Those of npm are run where its scripts are; all others work on files beside them.
  for (const isOfNpm of [true, false]) {
    const script = ending.filter(({ command }) => command.startsWith('npm ') === isOfNpm);
    if (script.length === 0) continue;
    if (!(await ends(script, stage, isOfNpm ? root : stage.folder))) failed += 1;
  }
  return failed;
}

function byPaper(root: string): (readonly [paper: string, commands: ShownCommand[]])[] {
  return papersIn(root)
    .map((paper) => {
      const shown = commandsOfPapers(root, [paper]);
      return [paper, shown.filter(({ command }) => !(command in notRun))] as const;
    })
    .filter(([, commands]) => commands.length > 0);
}

/** Runs the commands of a paper in one shell, as the first of them may set what others use. */
async function ends(script: readonly ShownCommand[], stage: Stage, cwd: string): Promise<boolean> {
  const text = script.map(({ command }) => stage.fit(command)).join('\n');
  const child = spawn('sh', ['-eu', '-c', text], { cwd, env: stage.env, timeout: longest });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => output.push(part));
  }
  const [code] = await once(child, 'close');
  if (code === 0) return true;
  const shown = script.map(({ paper, line, command }) => `${paper}:${line}: ${command}`);
  console.error(`${shown.join('\n')}\nended with ${code}:\n${output.join('')}`);
  return false;
}

/** Starts what stays, waits until it is there, and ends it with all that it started. */
async function says(command: string, stage: Stage): Promise<boolean> {
  const text = command.includes('--port') ? command : `${command} -- --port 0`;
  const child = spawn('sh', ['-c', text], { env: stage.env, detached: true });
  let output = '';
  const isThere = new Promise<boolean>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        output += part;
        if (output.includes(saysThatItIsThere)) resolve(true);
      });
    }
    child.once('close', () => resolve(false));
    setTimeout(() => resolve(false), longest).unref();
  });
  const there = await isThere;
  if (there && child.pid !== undefined) {
    const ended = once(child, 'close');
    process.kill(-child.pid, 'SIGTERM');
    await ended;
  }
  if (!there) console.error(`${text}\nsaid:\n${output}`);
  return there;
}
