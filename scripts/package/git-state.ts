import { spawnSync } from 'node:child_process';

/** What git knows of the tree that is packaged. */
export interface GitState {
  readonly commit: string;
  /** Files that are not as the commit has them, in git's short form. */
  readonly changed: readonly string[];
  readonly tags: readonly string[];
}

/** Undefined where the tree is no clone, as an unpacked source zip is none. */
export function gitState(root: string): GitState | undefined {
  const top = git(root, 'rev-parse', '--show-prefix');
  // Empty at the root of a clone; deeper, the clone is of something around it.
  if (top?.trim() !== '') return undefined;
  const commit = git(root, 'rev-parse', 'HEAD')?.trim();
  if (commit === undefined) return undefined;
  const lines = (text: string | undefined) => (text ?? '').split('\n').filter(Boolean);
  return {
    commit,
    changed: lines(git(root, 'status', '--porcelain')),
    tags: lines(git(root, 'tag', '--points-at', 'HEAD')),
  };
}

/**
 * What a publisher has to know of a tree: which parts of it are in the source zip, and under which
 * name others find them.
 *
 * @returns sentences; none where the tree is exactly the tagged version
 */
export function remarksOn(state: GitState | undefined, version: string): string[] {
  if (state === undefined) {
    return ['This folder is no git clone, so there is no source zip. It is made from a clone.'];
  }
  const remarks: string[] = [];
  if (state.changed.length > 0) {
    remarks.push(
      `There are changes that are not committed (${state.changed.length}). They are in the packages, but not in the source zip: do not submit these.`,
    );
  }
  if (!state.tags.includes(`v${version}`)) {
    remarks.push(
      `This commit has no tag v${version}. The source zip is of ${state.commit.slice(0, 12)}: tag it before you submit, so that it can be found.`,
    );
  }
  return remarks;
}

/**
 * Writes the commit as a zip file: what Mozilla's reviewers build the add-on from. Times in a zip
 * are local ones, so they are said to be in UTC.
 */
export function writeSourceZip(root: string, file: string, folder: string): void {
  const args = ['archive', '--format=zip', `--prefix=${folder}/`, `--output=${file}`, 'HEAD'];
  if (git(root, ...args) === undefined) throw new Error('git archive failed.');
}

function git(root: string, ...args: readonly string[]): string | undefined {
  // In a container the files often belong to somebody else, which git refuses unless told.
  const { status, stdout } = spawnSync('git', ['-c', `safe.directory=${root}`, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'UTC' },
  });
  return status === 0 ? stdout : undefined;
}
