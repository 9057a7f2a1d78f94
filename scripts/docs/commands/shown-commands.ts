import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A command as a paper shows it, without the remark behind it. */
export interface ShownCommand {
  /** The paper, from the root of the repository. */
  readonly paper: string;
  readonly line: number;
  readonly command: string;
}

/**
 * The commands of a paper: what stands in its blocks of `sh`, one after the other. What goes on in the
 * next line is one command; what is joined by `&&` is one, as each part needs the one before.
 */
export function commandsIn(paper: string, markdown: string): ShownCommand[] {
  const blocks = markdown.matchAll(/^( *)```sh\n(.*?)^\1```$/gmsu);
  return [...blocks].flatMap(({ index, 2: block = '' }) => {
    const first = markdown.slice(0, index).split('\n').length + 1;
    return commandsOf(block).map(({ line, command }) => ({ paper, line: first + line, command }));
  });
}

/** The same of several papers. */
export function commandsOfPapers(root: string, papers: readonly string[]): ShownCommand[] {
  return papers.flatMap((paper) => commandsIn(paper, readFileSync(join(root, paper), 'utf8')));
}

function commandsOf(block: string): { line: number; command: string }[] {
  const commands: { line: number; command: string }[] = [];
  let before = '';
  block.split('\n').forEach((text, line) => {
    // A remark is what stands behind a space: `#` may be in a word, as in an address.
    const shown = text.replace(/(?:^|\s+)#\s.*$/u, '').trimEnd();
    if (shown.endsWith('\\')) before += `${shown}\n`;
    else {
      if (before + shown !== '') commands.push({ line, command: (before + shown).trim() });
      before = '';
    }
  });
  return commands;
}
