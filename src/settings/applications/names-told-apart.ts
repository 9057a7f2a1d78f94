import type { RegisteredApplication } from '../../storage/applications';
import { applicationName } from '../../text/application-name';
import { formatDateTime } from '../../text/format';
import { t } from '../../text/t';

type Fact = (application: RegisteredApplication) => string;

const facts: readonly Fact[] = [
  ({ credential }) =>
    credential === 'token' ? t('label_accessToken') : t('label_softwareStatement'),
  ({ clientName }) => clientName ?? '',
  ({ registeredAt }) => (registeredAt === undefined ? '' : formatDateTime(new Date(registeredAt))),
];

/**
 * The names of applications of which one is to be chosen: where several have the same, or none, with
 * what else is known of them, and with a number where nothing tells them apart.
 */
export function namesToldApart(applications: readonly RegisteredApplication[]): string[] {
  const isShared = (name: string, _: number, all: readonly string[]) =>
    all.filter((other) => other === name).length > 1;
  const told = facts.reduce((names, fact) => {
    const shared = names.map(isShared);
    return names.map((name, at) => {
      const application = applications[at];
      const more = shared[at] && application ? fact(application) : '';
      return more === '' ? name : `${name} · ${more}`;
    });
  }, applications.map(applicationName));
  return told.map((name, at) => {
    const before = told.slice(0, at).filter((other) => other === name).length;
    return before === 0 ? name : `${name} · ${before + 1}`;
  });
}
