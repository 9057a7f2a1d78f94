import { useEffect, useState } from 'preact/hooks';
import type { AnswerOf } from '../messages';
import { resetScope } from '../pass/scopes';
import { sendCommand } from '../send-command';
import type { PastedStatement } from '../set-up/statement';
import type { RegisteredApplication } from '../storage/applications';
import { environmentName } from '../text/labels';
import { setUpText } from '../text/set-up';
import { settingsText } from '../text/settings';
import { EnvironmentBadge } from '../ui/EnvironmentBadge';
import { ApplicationForm } from './ApplicationForm';
import { CardActions } from './CardActions';
import { usePastedStatement } from './use-pasted-statement';

interface ApplicationsSectionProps {
  applications: readonly RegisteredApplication[];
  /** A statement to open a form with. */
  pasted?: PastedStatement | undefined;
  /** It was saved or given up. */
  onDone: () => void;
}

/** The registered applications, each with what it may do. */
export function ApplicationsSection({ applications, pasted, onDone }: ApplicationsSectionProps) {
  const [editing, setEditing] = useState<string | 'new'>();
  const formKey = usePastedStatement(pasted, applications, editing, setEditing);
  const [authorizations, setAuthorizations] = useState<AnswerOf<'authorizations'>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when an application changes
  useEffect(() => {
    void sendCommand({ type: 'authorizations' }).then((answer) => {
      if (answer.ok) setAuthorizations(answer.value);
    });
  }, [applications]);
  function open(id: string) {
    onDone();
    setEditing(id);
  }
  function close() {
    setEditing(undefined);
    onDone();
  }
  const none = applications.length === 0;
  return (
    <section id="applications" aria-labelledby="applications-title">
      <h2 id="applications-title">{settingsText.applications}</h2>
      <p class="muted">{settingsText.applicationsLead}</p>
      <ul class="cards">
        {applications.map((one) =>
          editing === one.id ? (
            <li key={one.id}>
              <ApplicationForm
                key={formKey}
                application={one}
                statement={pasted?.statement}
                onSaved={close}
                onCancel={close}
              />
            </li>
          ) : (
            <ApplicationCard
              key={one.id}
              application={one}
              tokenUntil={authorizations[one.id]?.tokenUntil}
              onEdit={() => open(one.id)}
            />
          ),
        )}
      </ul>
      {none || editing === 'new' ? (
        <ApplicationForm
          key={formKey}
          statement={pasted?.statement}
          onSaved={close}
          onCancel={none ? undefined : close}
        />
      ) : (
        <button type="button" class="button" onClick={() => open('new')}>
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
  const { id, environment, credential, scopes, registeredAt } = application;
  const name = application.name || environmentName[environment.kind];
  return (
    <li class="card">
      <div class="facts">
        <h3>{name}</h3>
        <EnvironmentBadge environment={environment} />
        {registeredAt === undefined ? (
          <p class="warning">
            {setUpText.noCredentials}{' '}
            <button type="button" class="button quiet" onClick={onEdit}>
              {credential === 'statement' ? setUpText.pasteStatement : setUpText.pasteToken}
            </button>
          </p>
        ) : (
          <Authorization scopes={scopes} tokenUntil={tokenUntil} />
        )}
      </div>
      <CardActions
        name={name}
        onEdit={onEdit}
        onRemove={() => void sendCommand({ type: 'removeApplication', id })}
      />
    </li>
  );
}

/** What an application may do, and until when it has a token. */
function Authorization({
  scopes,
  tokenUntil,
}: Pick<RegisteredApplication, 'scopes'> & { tokenUntil: number | undefined }) {
  const lacking = scopes !== undefined && !scopes.includes(resetScope);
  return (
    <>
      <p class="note muted">
        {settingsText.scopes}: <code>{scopes?.join(' ') ?? settingsText.scopesUnknown}</code>
      </p>
      {lacking && <p class="warning">{settingsText.missingScope}</p>}
      <p class="note muted">
        {tokenUntil === undefined
          ? settingsText.noToken
          : settingsText.tokenUntil(new Date(tokenUntil).toLocaleTimeString())}
      </p>
    </>
  );
}
