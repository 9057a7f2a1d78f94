import { defaultRate } from '../../bulk/run/run-options';

/** What can reset in place of this browser, each day or a list. */
export const everyEngines = ['githubActions', 'cronJob', 'jenkinsfile', 'curl'] as const;
export const listEngines = ['githubActions', 'indexedJob', 'jenkinsfile'] as const;
export type Engine = (typeof everyEngines)[number] | (typeof listEngines)[number];

export const whiches = ['both', 'devices', 'keys'] as const;

/** What a person chose, as it stands in the fields. */
export interface Choices {
  readonly engine: Engine;
  readonly which: (typeof whiches)[number];
  /** Such as `00:00`. */
  readonly time: string;
  readonly timeZone: string;
  readonly shards: string;
  /** Requests a second, of all parts together. */
  readonly rate: string;
  readonly deviceId: string;
}

/** What is chosen before anybody did: Adobe's advice is 00:00, where the person is. */
export function firstChoices(): Choices {
  return {
    engine: 'githubActions',
    which: 'both',
    time: '00:00',
    timeZone: ownTimeZone(),
    shards: '1',
    rate: String(defaultRate),
    deviceId: '',
  };
}

/** Every time zone that the browser knows, with that of the person first. */
export function timeZones(): string[] {
  return [...new Set([ownTimeZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}

function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
