/** What a commit does, in the words that its title begins with; "show" and "copy" are on buttons, too. */
const verb =
  'add|adjust|allow|avoid|bump|cache|change|clean|clear|correct|create|decode|delete|derive|drop|encode|ensure|expose|extract|fix|generate|handle|harden|hash|implement|improve|include|introduce|keep|log|merge|migrate|move|pass|persist|prevent|refactor|remove|rename|replace|reset|restore|revert|rework|rotate|save|send|set|simplify|split|stop|store|strip|support|switch|tidy|trim|update|use|wrap|write';
/** The prefix of a conventional commit: `fix: …`, `feat(player)!: …`. */
const conventional =
  '(?:build|chore|ci|docs|feat|fix|perf|refactor|revert|style|test)(?:\\([^()\\n]{1,30}\\))?!?: ';
const title = new RegExp(
  `^[\\s*•#>-]{0,12}(?:${conventional}|(?:${verb}|merged)(?:e?s|e?d)?[ \\t])`,
  'iu',
);
const commit = /^[\da-f]{40}$/u;
const maxTitle = 120;

/**
 * Whether a value is the hash of a commit, and the words in front of it its title: "Store device ID"
 * above or beside 40 hex digits. A mark such as ":" behind the words would make them a label.
 */
export function isCommitOf(words: string, value: string): boolean {
  return commit.test(value) && title.test(words.slice(0, maxTitle));
}

/** The line of a text up to a place in it. */
export function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - maxTitle), at);
  return before.slice(before.lastIndexOf('\n') + 1);
}
