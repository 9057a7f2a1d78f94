import type { AnswerOf } from '../../messages/answers';
import { apiScope, resetScope } from '../../pass/auth/scopes';
import type { RegisteredApplication } from '../../storage/applications';
import { isManaged } from '../../storage/managed';
import { environmentName } from '../../text/environment-name';
import { formatDateTime } from '../../text/format';
import { t } from '../../text/t';
import { nextFocus } from '../../ui/keep-focus';
import { EnvironmentBadge } from '../../view/EnvironmentBadge';
import { CardActions } from '../form/CardActions';
import { ApplicationCheck } from './ApplicationCheck';

type Authorization = AnswerOf<'authorizations'>[string];

interface ApplicationCardProps {
  application: RegisteredApplication;
  /** Undefined until the background has told. */
  authorization: Authorization | undefined;
  onEdit: () => void;
  onRemove: () => void;
  /** Whether the focus comes to it, as its form was closed or its removal undone. */
  hasFocus: boolean;
}

/** A registered application: what it may do, and until when. */
export function ApplicationCard(props: ApplicationCardProps) {
  const { application, authorization, onEdit, onRemove, hasFocus } = props;
  const { id, environment, scopes, credential, clientName, ownStatement, sessionOnly } =
    application;
  const name = application.name || environmentName(environment.kind);
  const lacking = scopes !== undefined && !scopes.includes(resetScope);
  const held = authorization?.held !== false;
  const paste = credential === 'token' ? t('config_pasteToken') : t('config_pasteStatement');
  return (
    <li class="card">
      <div class="facts">
        <h3>{name}</h3>
        <EnvironmentBadge environment={environment} />
        {clientName !== undefined && (
          <p class="note muted">{t('settings_clientName', { name: clientName })}</p>
        )}
        {authorization !== undefined && held && (
          <Facts application={application} tokenUntil={authorization.tokenUntil} />
        )}
        {!held && (
          <p class="warning">
            {sessionOnly ? t('config_statementGone') : t(`config_nothingHeld_${credential}`)}{' '}
            {!isManaged(id) && (
              <button
                type="button"
                class="button button-text"
                aria-label={t('settings_named', { action: paste, name })}
                onClick={onEdit}
              >
                {paste}
              </button>
            )}
          </p>
        )}
        {lacking && scopes.includes(apiScope) && (
          <p class="note muted">{t('trialSettings_onlyTrials')}</p>
        )}
        {lacking && !scopes.includes(apiScope) && (
          <p class="warning">{t('settings_missingScope')}</p>
        )}
        {isManaged(id) && <p class="note muted">{t('label_managed')}</p>}
      </div>
      {isManaged(id) ? (
        ownStatement && (
          <div class="actions">
            <button
              type="button"
              class="button"
              {...(hasFocus && { [nextFocus]: '' })}
              aria-label={t('settings_named', { action: t('config_pasteStatement'), name })}
              onClick={onEdit}
            >
              {t('config_pasteStatement')}
            </button>
          </div>
        )
      ) : (
        <CardActions name={name} onEdit={onEdit} onRemove={onRemove} hasFocus={hasFocus} />
      )}
      {held && credential === 'statement' && (
        <ApplicationCheck
          id={id}
          name={name}
          isRegistered={application.registeredAt !== undefined}
        />
      )}
    </li>
  );
}

function Facts({
  application,
  tokenUntil,
}: {
  application: RegisteredApplication;
  tokenUntil: number | undefined;
}) {
  const { credential, scopes, registeredAt, sessionOnly } = application;
  const isRegistered = credential === 'token' || registeredAt !== undefined;
  const time = (at: number) => formatDateTime(new Date(at));
  return (
    <>
      {isRegistered && (
        <p class="note muted">
          {t('settings_scopes')}: {scopes === undefined && t('settings_scopesUnknown')}
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
