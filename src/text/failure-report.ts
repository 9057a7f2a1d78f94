import type { Failure } from '../failure/failure';
import { redactionOf } from '../pass/http/redaction';
import { endpointsOf } from '../pass/ids/environment';
import { resetScopeOf, type SavedScope } from '../pass/ids/temp-pass';
import { type ResetTarget, resetUrl } from '../pass/reset/reset';
import { environmentName } from './environment-name';
import { t } from './t';

/** What was to be done and failed. */
export type FailedWork =
  | { readonly kind: 'reset'; readonly targets: readonly ResetTarget[] }
  | { readonly kind: 'readTrial' }
  | { readonly kind: 'startTrial' };

interface ReportInput {
  /** The extension's version. */
  readonly version: string;
  /** What the browser calls itself. */
  readonly browser: string;
  /** The Temp Pass that it was about. */
  readonly scope: SavedScope;
  readonly work: FailedWork;
  readonly failure: Failure;
  /** When it failed, in ms since 1970. */
  readonly at: number;
}

/** What stands in the place of what is left out. */
const leftOut = '…';

/**
 * A failure as lines of text, to be pasted into a ticket: what was asked of Adobe Pass, and what it
 * said. No token and no statement comes to a page; keys and e-mail addresses are left out, also
 * where the server repeats them.
 */
export function failureReport({ version, browser, scope, work, failure, at }: ReportInput): string {
  const { status, error, code, message, description, details, action, trace } = failure;
  const targets = work.kind === 'reset' ? work.targets : [];
  const redact = redactionOf(targets.flatMap((one) => (one.kind === 'key' ? [one.key] : [])));
  const lines: [string, string | undefined][] = [
    [t('report_version'), t('about_version', { version })],
    [t('report_browser'), browser],
    [t('label_environment'), environmentName(scope.environment.kind)],
    ...requestsOf(scope, work).map((one): [string, string] => [t('report_request'), one]),
    [t('report_refusedAt'), refusedAt(scope, failure)],
    [t('report_failure'), [failure.kind, failure.effect].filter(Boolean).join(' · ')],
    [t('report_status'), status?.toString()],
    [t('report_code'), [error, code, action].filter(Boolean).join(' · ')],
    [t('report_message'), [message, description, details].filter(Boolean).join(' · ')],
    [t('report_trace'), trace],
    [t('report_time'), new Date(at).toISOString()],
  ];
  return lines
    .filter((line): line is [string, string] => Boolean(line[1]))
    .map(([name, said]) => `${name}: ${withoutAddresses(redact(inOneLine(said)))}`)
    .join('\n');
}

function requestsOf(scope: SavedScope, work: FailedWork): string[] {
  const { requestorId, mvpdId } = scope;
  const api = `${endpointsOf(scope.environment).serviceUrl}/api/v2/${encodeURIComponent(requestorId)}`;
  switch (work.kind) {
    case 'reset': {
      const read = resetScopeOf(scope);
      return read.ok
        ? work.targets.map((one) => `DELETE ${withoutPersons(resetUrl(read.value, one))}`)
        : [];
    }
    case 'readTrial':
      return [`GET ${api}/profiles/${encodeURIComponent(mvpdId)}`];
    case 'startTrial':
      return [`POST ${api}/decisions/authorize/${encodeURIComponent(mvpdId)}`];
  }
}

/** Where it ended, where that was before the request itself. */
function refusedAt({ environment }: SavedScope, { endpoint }: Failure): string | undefined {
  if (endpoint !== 'register' && endpoint !== 'token') return undefined;
  return `POST ${endpointsOf(environment).serviceUrl}/o/client/${endpoint}`;
}

/** Whoever has a key or an address knows a person; a device's ID is what a ticket is about. */
function withoutPersons(url: string): string {
  const [start, query = ''] = url.split('?');
  const pairs = query.split('&').map((pair) => {
    const [name, value = ''] = pair.split('=');
    const isOfPerson = (name === 'key' && value !== 'all') || /@|%40/u.test(value);
    return isOfPerson ? `${name}=${leftOut}` : pair;
  });
  return `${start}?${pairs.join('&')}`;
}

function withoutAddresses(text: string): string {
  return text.replace(/\S*(?:@|%40)\S*/gu, leftOut);
}

function inOneLine(text: string): string {
  return text.replace(/[\p{C}\s]+/gu, ' ');
}
