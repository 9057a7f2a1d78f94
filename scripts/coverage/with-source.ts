import type { ScriptCoverage } from './collect';

/**
 * V8 leaves out of a later count what did not run again, the script as a whole among it. Without
 * that, everything that it leaves out would pass for run.
 */
export function withSource(script: ScriptCoverage, source: string) {
  const whole = { startOffset: 0, endOffset: source.length, count: 0 };
  const hasWhole = script.functions.some(({ ranges: [first] }) => first?.startOffset === 0);
  const added = { functionName: '', isBlockCoverage: true, ranges: [whole] };
  return {
    ...script,
    source,
    functions: hasWhole ? script.functions : [added, ...script.functions],
  };
}
