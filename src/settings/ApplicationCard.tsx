import type { AnswerOf } from '../messages';
import { resetScope } from '../pass/scopes';
import type { RegisteredApplication } from '../storage/applications';
import { isManaged } from '../storage/managed';
import { environmentName, labels } from '../text/labels';
import { setUpText } from '../text/set-up';
import { settingsText } from '../text/settings';
import { EnvironmentBadge } from '../ui/EnvironmentBadge';
import { ApplicationCheck } from './ApplicationCheck';
import { CardActions } from './CardActions';

type Authorization = AnswerOf<'authorizations'>[string];

interface ApplicationCardProps {
  application: RegisteredApplication;
  /** Undefined until the background has told. */
  authorization: Authorization | undefined;
  onEdit: () => void;
  onRemove: () => void;
  /** Its token or its credentials may be others now. */
  onChecked: () => void;
}

/** A registered application: what it may do, and until when. */
export function ApplicationCard(props: ApplicationCardProps) {
  const { application, authorization, onEdit, onRemove, onChecked } = props;
  const { id, environment, scopes, credential, clientName, ownStatement } = application;
  const name = application.name || environmentName[environment.kind];
  const lacking = scopes !== undefined && !scopes.includes(resetScope);
  const held = authorization?.held !== false;
  return (
    <li class="card">
      <div class="facts">
        <h3>{name}</h3>
        <EnvironmentBadge environment={environment} />
        {clientName !== undefined && (
          <p class="note muted">{settingsText.clientName(clientName)}</p>
        )}
        {held ? (
          <Facts application={application} tokenUntil={authorization?.tokenUntil} />
        ) : (
          <p class="warning">
            {setUpText.noCredentials}{' '}
            {!isManaged(id) && (
              <button type="button" class="button quiet" onClick={onEdit}>
                {credential === 'token' ? setUpText.pasteToken : setUpText.pasteStatement}
              </button>
            )}
          </p>
        )}
        {lacking && <p class="warning">{settingsText.missingScope}</p>}
        {isManaged(id) && <p class="note muted">{labels.managed}</p>}
      </div>
      {isManaged(id) ? (
        ownStatement && (
          <div class="actions">
            <button
              type="button"
              class="button"
              aria-label={`${setUpText.pasteStatement}: ${name}`}
              onClick={onEdit}
            >
              {setUpText.pasteStatement}
            </button>
          </div>
        )
      ) : (
        <CardActions name={name} onEdit={onEdit} onRemove={onRemove} />
      )}
      {held && credential === 'statement' && (
        <ApplicationCheck id={id} name={name} onChecked={onChecked} />
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
  const since =
    registeredAt === undefined
      ? settingsText.noCredentials
      : settingsText.registeredSince(new Date(registeredAt).toLocaleString());
  const token =
    tokenUntil === undefined
      ? settingsText.noToken
      : settingsText.tokenUntil(new Date(tokenUntil).toLocaleString());
  return (
    <>
      <p class="note muted">
        {settingsText.scopes}: <code>{scopes?.join(' ') ?? settingsText.scopesUnknown}</code>
      </p>
      {credential === 'statement' && <p class="note muted">{since}</p>}
      <p class="note muted">{token}</p>
      {sessionOnly && <p class="note muted">{settingsText.keptForSession}</p>}
    </>
  );
}
