import { useEffect, useState } from 'preact/hooks';
import type { AnswerOf } from '../messages';
import { resetScope } from '../pass/scopes';
import { sendCommand } from '../send-command';
import type { RegisteredApplication } from '../storage/applications';
import { isManaged } from '../storage/managed';
import { environmentName, labels } from '../text/labels';
import { settingsText } from '../text/settings';
import { EnvironmentBadge } from '../ui/EnvironmentBadge';
import { ApplicationForm } from './ApplicationForm';
import { CardActions } from './CardActions';

/** The registered applications, each with what it may do. */
export function ApplicationsSection({
  applications,
}: {
  applications: readonly RegisteredApplication[];
}) {
  const [editing, setEditing] = useState<string | 'new'>();
  const [authorizations, setAuthorizations] = useState<AnswerOf<'authorizations'>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when an application changes
  useEffect(() => {
    void sendCommand({ type: 'authorizations' }).then((answer) => {
      if (answer.ok) setAuthorizations(answer.value);
    });
  }, [applications]);
  const close = () => setEditing(undefined);
  const none = applications.length === 0;
  return (
    <section id="applications" aria-labelledby="applications-title">
      <h2 id="applications-title">{settingsText.applications}</h2>
      <p class="muted">{settingsText.applicationsLead}</p>
      <ul class="cards">
        {applications.map((one) =>
          editing === one.id ? (
            <li key={one.id}>
              <ApplicationForm application={one} onSaved={close} onCancel={close} />
            </li>
          ) : (
            <ApplicationCard
              key={one.id}
              application={one}
              tokenUntil={authorizations[one.id]?.tokenUntil}
              onEdit={() => setEditing(one.id)}
            />
          ),
        )}
      </ul>
      {none || editing === 'new' ? (
        <ApplicationForm onSaved={close} onCancel={none ? undefined : close} />
      ) : (
        <button type="button" class="button" onClick={() => setEditing('new')}>
          {settingsText.addApplication}
        </button>
      )}
    </section>
  );
}

interface ApplicationCardProps {
  application: RegisteredApplication;
  tokenUntil: number | undefined;
  onEdit: () => void;
}

function ApplicationCard({ application, tokenUntil, onEdit }: ApplicationCardProps) {
  const { id, environment, scopes, ownStatement, registeredAt } = application;
  const name = application.name || environmentName[environment.kind];
  const lacking = scopes !== undefined && !scopes.includes(resetScope);
  return (
    <li class="card">
      <div class="facts">
        <h3>{name}</h3>
        <EnvironmentBadge environment={environment} />
        <p class="note muted">
          {settingsText.scopes}: <code>{scopes?.join(' ') ?? settingsText.scopesUnknown}</code>
        </p>
        {lacking && <p class="warning">{settingsText.missingScope}</p>}
        <p class="note muted">
          {tokenUntil === undefined
            ? settingsText.noToken
            : settingsText.tokenUntil(new Date(tokenUntil).toLocaleTimeString())}
        </p>
        {ownStatement && registeredAt === 0 && (
          <p class="warning">{settingsText.statementMissing}</p>
        )}
        {isManaged(id) && <p class="note muted">{labels.managed}</p>}
      </div>
      {isManaged(id) ? (
        ownStatement && (
          <div class="actions">
            <button
              type="button"
              class="button"
              aria-label={`${settingsText.pasteStatement}: ${name}`}
              onClick={onEdit}
            >
              {settingsText.pasteStatement}
            </button>
          </div>
        )
      ) : (
        <CardActions
          name={name}
          onEdit={onEdit}
          onRemove={() => void sendCommand({ type: 'removeApplication', id })}
        />
      )}
    </li>
  );
}
