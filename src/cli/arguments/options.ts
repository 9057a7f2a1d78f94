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

/** Which options each command takes; any other is refused, as it would do nothing. */
export const optionsOf = {
  reset: [...common, ...viewer],
  'reset-every': [...common, 'devices', 'keys', 'confirm'],
  trial: [...common, ...viewer],
  start: [...common, ...viewer],
  bulk: [
    ...common,
    'confirm',
    'log',
    'lanes',
    'rate',
    'shard',
    'shards',
    'unnamed',
    'keep-case',
    'skip-refused',
    'retry-failed',
    'dry-run',
  ],
} as const satisfies Readonly<Record<string, readonly OptionName[]>>;

export type CommandName = keyof typeof optionsOf;

export function isCommandName(text: string): text is CommandName {
  return Object.hasOwn(optionsOf, text);
}
