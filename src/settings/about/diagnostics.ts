import type { Failure } from '../../failure/failure';
import type { LockState } from '../../storage/lock-state';
import type { Policy } from '../../storage/managed';
import { formatNames } from '../../text/format';
import { formatSentences } from '../../text/sentences';
import { t } from '../../text/t';

/** What the diagnostics are made of: nothing in it names a device, a person or a secret. */
export interface DiagnosticsInput {
  /** The extension's version. */
  readonly version: string;
  /** The version before the last update, and one that the browser has ready. */
  readonly updatedFrom: string | undefined;
  readonly ready: string | undefined;
  /** What the browser calls itself. */
  readonly browser: string;
  readonly permissions: readonly string[];
  /** The hosts of Adobe Pass that the extension may call, and those that a person took away. */
  readonly hosts: { readonly granted: readonly string[]; readonly missing: readonly string[] };
  /** How many other hosts it may call or read; their names are a company's own affair. */
  readonly otherHosts: number;
  readonly counts: {
    readonly tempPasses: number;
    readonly promotional: number;
    readonly production: number;
    readonly applications: number;
    readonly devices: number;
    readonly sites: number;
    readonly resets: number;
    /** Undefined where it cannot be read. */
    readonly history: number | undefined;
  };
  readonly lock: LockState | undefined;
  readonly policy: Policy;
  /** What failed last, newest first. */
  readonly failures: readonly { readonly at: number; readonly failure: Failure }[];
}

/**
 * The state of an installation as lines of text, to be pasted into a ticket.
 */
export function diagnostics(input: DiagnosticsInput): string {
  const { version, updatedFrom, ready, hosts, counts, lock, policy } = input;
  const lines: [string, string | undefined][] = [
    [t('report_version'), t('about_version', { version })],
    [t('diagnostics_updatedFrom'), updatedFrom],
    [t('diagnostics_ready'), ready],
    [t('report_browser'), input.browser],
    [t('diagnostics_permissions'), formatNames(input.permissions)],
    [t('diagnostics_hosts'), formatNames(hosts.granted)],
    [t('diagnostics_missingHosts'), formatNames(hosts.missing)],
    [t('diagnostics_otherHosts'), String(input.otherHosts)],
    [t('settings_section_tempPasses'), tempPassesOf(counts)],
    [t('settings_section_applications'), String(counts.applications)],
    [t('settings_section_devices'), String(counts.devices)],
    [t('settings_section_sites'), String(counts.sites)],
    [t('diagnostics_resets'), String(counts.resets)],
    [t('diagnostics_history'), counts.history?.toString() ?? t('diagnostics_unread')],
    [t('diagnostics_lock'), lock],
    [t('diagnostics_policy'), policyOf(policy)],
    ...input.failures.map((one): [string, string] => [
      t('diagnostics_failure'),
      failureOf(one.failure, one.at),
    ]),
  ];
  return lines
    .filter((line): line is [string, string] => Boolean(line[1]))
    .map(([name, said]) => `${name}: ${said}`)
    .join('\n');
}

function tempPassesOf({ tempPasses, promotional, production }: DiagnosticsInput['counts']): string {
  return t('diagnostics_tempPasses', { all: tempPasses, promotional, production });
}

/** By the names of the policy's own keys, as an administrator wrote them. */
function policyOf(policy: Policy): string {
  const parts = [
    ...(['tempPasses', 'applications', 'devices', 'environments', 'sites'] as const).map((key) =>
      policy[key].length > 0 ? `${key} ${policy[key].length}` : '',
    ),
    policy.resetEvery ? '' : 'resetEvery false',
    policy.productionReadOnly ? 'productionReadOnly true' : '',
    historyOf(policy.history),
    policy.lock.required ? `lock ${policy.lock.idleMinutes ?? ''}`.trim() : '',
    policy.dropped.length > 0
      ? formatSentences([t('diagnostics_dropped'), formatNames(policy.dropped)])
      : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? formatNames(parts) : t('diagnostics_noPolicy');
}

function historyOf({ keep, keepDays }: Policy['history']): string {
  if (!keep) return 'history false';
  return keepDays === undefined ? '' : `history ${keepDays}`;
}

/** Without a server's sentences, which may repeat an ID; a word with a digit may be one too. */
function failureOf({ kind, endpoint, status, code, error }: Failure, at: number): string {
  const word = [code ?? error ?? ''].filter((said) => /^[a-z_]+$/iu.test(said));
  const said = [kind, endpoint, status?.toString(), ...word].filter(Boolean);
  return [new Date(at).toISOString(), ...said].join(' · ');
}
