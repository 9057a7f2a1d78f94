import type { RegisteredApplication } from '../../storage/applications';
import { formatDateTime } from '../../text/format';
import { t } from '../../text/t';

interface ApplicationFactsProps {
  readonly application: RegisteredApplication;
  /** Until when its token lives, in ms since 1970. */
  readonly tokenUntil: number | undefined;
}

/** What Adobe Pass said of an application, and until when. */
export function ApplicationFacts({ application, tokenUntil }: ApplicationFactsProps) {
  const { credential, scopes, registeredAt, sessionOnly, clientName } = application;
  const isRegistered = credential === 'token' || registeredAt !== undefined;
  const time = (at: number) => formatDateTime(new Date(at));
  return (
    <>
      {clientName !== undefined && (
        <p class="note muted">{t('settings_clientName', { name: clientName })}</p>
      )}
      {isRegistered && (
        <p class="note muted">
          {t('settings_scopes')} {scopes === undefined && t('settings_scopesUnknown')}
          {scopes?.length === 0 && t('settings_noScopes')}
          {scopes !== undefined && <code>{scopes.join(' ')}</code>}
        </p>
      )}
      {credential === 'statement' && (
        <p class="note muted">
          {registeredAt === undefined
            ? t('settings_notRegistered')
            : t('settings_registeredSince', { time: time(registeredAt) })}
        </p>
      )}
      {isRegistered && (
        <p class="note muted">
          {tokenUntil === undefined
            ? t(`settings_noToken_${credential}`)
            : t('settings_tokenUntil', { time: time(tokenUntil) })}
        </p>
      )}
      {sessionOnly && <p class="note muted">{t('settings_keptForSession')}</p>}
    </>
  );
}
