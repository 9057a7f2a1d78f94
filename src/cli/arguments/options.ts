/** Every option, as `parseArgs` of Node.js reads them. */
export const options = {
  settings: { type: 'string' },
  'temp-pass': { type: 'string' },
  'statement-file': { type: 'string' },
  output: { type: 'string' },
  device: { type: 'string' },
  key: { type: 'string' },
  devices: { type: 'boolean' },
  keys: { type: 'boolean' },
  confirm: { type: 'string' },
  log: { type: 'string' },
  lanes: { type: 'string' },
  rate: { type: 'string' },
  shard: { type: 'string' },
  shards: { type: 'string' },
  unnamed: { type: 'string' },
  at: { type: 'string' },
  'time-zone': { type: 'string' },
  'keep-case': { type: 'boolean' },
  'skip-refused': { type: 'boolean' },
  'retry-failed': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

export type OptionName = keyof typeof options;

const common = ['settings', 'temp-pass', 'statement-file', 'output', 'help', 'version'] as const;
const viewer = ['device', 'key', 'keep-case'] as const;
const list = ['rate', 'shards', 'unnamed', 'skip-refused'] as const;

/** Which options each command takes; any other is refused, as it would do nothing. */
export const optionsOf = {
  reset: [...common, ...viewer],
  'reset-every': [...common, 'devices', 'keys', 'confirm'],
  trial: [...common, ...viewer],
  start: [...common, ...viewer],
  bulk: [
    ...common,
    ...list,
    'confirm',
    'log',
    'lanes',
    'shard',
    'keep-case',
    'retry-failed',
    'dry-run',
  ],
  write: [...common, ...viewer, ...list, 'devices', 'keys', 'at', 'time-zone'],
} as const satisfies Readonly<Record<string, readonly OptionName[]>>;

export type CommandName = keyof typeof optionsOf;

/** How many words without an option each command takes. */
export const mostOperands = {
  reset: 0,
  'reset-every': 0,
  trial: 0,
  start: 0,
  bulk: 1,
  write: 2,
} as const satisfies Readonly<Record<CommandName, number>>;

export function isCommandName(text: string): text is CommandName {
  return Object.hasOwn(optionsOf, text);
}
