import type { AnswerOf } from '../../messages/answers';
import { apiScope, resetScope } from '../../pass/auth/scopes';
import type { RegisteredApplication } from '../../storage/applications';
import { isManaged } from '../../storage/managed';
import { environmentName, labels } from '../../text/labels';
import { configText } from '../../text/set-up';
import { settingsText } from '../../text/settings';
import { trialSettingsText } from '../../text/trial-settings';
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
  const name = application.name || environmentName[environment.kind];
  const lacking = scopes !== undefined && !scopes.includes(resetScope);
  const held = authorization?.held !== false;
  const paste = credential === 'token' ? configText.pasteToken : configText.pasteStatement;
  return (
    <li class="card">
      <div class="facts">
        <h3>{name}</h3>
        <EnvironmentBadge environment={environment} />
        {clientName !== undefined && (
          <p class="note muted">{settingsText.clientName(clientName)}</p>
        )}
        {authorization !== undefined && held && (
          <Facts application={application} tokenUntil={authorization.tokenUntil} />
        )}
        {!held && (
          <p class="warning">
            {sessionOnly ? configText.statementGone : configText.nothingHeld[credential]}{' '}
            {!isManaged(id) && (
              <button
                type="button"
                class="button button-text"
                aria-label={settingsText.named(paste, name)}
                onClick={onEdit}
              >
                {paste}
              </button>
            )}
          </p>
        )}
        {lacking && scopes.includes(apiScope) && (
          <p class="note muted">{trialSettingsText.onlyTrials}</p>
        )}
        {lacking && !scopes.includes(apiScope) && (
          <p class="warning">{settingsText.missingScope}</p>
        )}
        {isManaged(id) && <p class="note muted">{labels.managed}</p>}
      </div>
      {isManaged(id) ? (
        ownStatement && (
          <div class="actions">
            <button
              type="button"
              class="button"
              {...(hasFocus && { [nextFocus]: '' })}
              aria-label={settingsText.named(configText.pasteStatement, name)}
              onClick={onEdit}
            >
              {configText.pasteStatement}
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
  const time = (at: number) => new Date(at).toLocaleString();
  return (
    <>
      {isRegistered && (
        <p class="note muted">
          {settingsText.scopes}: {scopes === undefined && settingsText.scopesUnknown}
          {scopes?.length === 0 && settingsText.noScopes}
          {scopes !== undefined && <code>{scopes.join(' ')}</code>}
        </p>
      )}
      {credential === 'statement' && (
        <p class="note muted">
          {registeredAt === undefined
            ? settingsText.notRegistered
            : settingsText.registeredSince(time(registeredAt))}
        </p>
      )}
      {isRegistered && (
        <p class="note muted">
          {tokenUntil === undefined
            ? settingsText.noToken[credential]
            : settingsText.tokenUntil(time(tokenUntil))}
        </p>
      )}
      {sessionOnly && <p class="note muted">{settingsText.keptForSession}</p>}
    </>
  );
}
