import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** In ms: then it is asked no more. */
const patience = 15_000;

/** Ends a program as a person does, and resolves once it is gone. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  await exited;
  clearTimeout(timer);
}
