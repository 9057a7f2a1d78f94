import type { ClientCredentials } from '../../pass/auth/registration';
import type { ApplicationSecret } from '../../storage/secrets/secrets';
import type { SecretStores } from './secret-stores';

/** The secret of an application, wherever it is kept. */
export function secretOf(
  id: string,
  { disk, session }: SecretStores,
): ApplicationSecret | undefined {
  if (Object.hasOwn(session, id)) return session[id];
  return Object.hasOwn(disk, id) ? disk[id] : undefined;
}

export function withCredentials(
  stores: SecretStores,
  id: string,
  credentials: ClientCredentials | undefined,
): SecretStores {
  const area = id in stores.session ? 'session' : 'disk';
  const secret = { ...stores[area][id], credentials };
  return { ...stores, [area]: { ...stores[area], [id]: secret } };
}

export function withEntry<Value>(
  all: Readonly<Record<string, Value>>,
  id: string,
  value: Value | undefined,
): Record<string, Value> {
  return value === undefined ? without(all, id) : { ...all, [id]: value };
}

export function without<Value>(
  all: Readonly<Record<string, Value>>,
  id: string,
): Record<string, Value> {
  if (!(id in all)) return all;
  return Object.fromEntries(Object.entries(all).filter(([key]) => key !== id));
}
