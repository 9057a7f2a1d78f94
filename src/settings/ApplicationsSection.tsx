import { useEffect, useState } from 'preact/hooks';
import type { AnswerOf } from '../messages';
import { sendCommand } from '../send-command';
import type { RegisteredApplication } from '../storage/applications';
import { lockState } from '../storage/lock-state';
import { useStoredItem } from '../storage/use-stored-item';
import { settingsText } from '../text/settings';
import { ApplicationCard } from './ApplicationCard';
import { ApplicationForm } from './ApplicationForm';

/** The registered applications, each with what it may do. */
export function ApplicationsSection({
  applications,
}: {
  applications: readonly RegisteredApplication[];
}) {
  const [editing, setEditing] = useState<string | 'new'>();
  const [authorizations, setAuthorizations] = useState<AnswerOf<'authorizations'>>({});
  const [checks, setChecks] = useState(0);
  const lock = useStoredItem(lockState);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when one of these changes
  useEffect(() => {
    void sendCommand({ type: 'authorizations' }).then((answer) => {
      if (answer.ok) setAuthorizations(answer.value);
    });
  }, [applications, lock, checks]);
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
              authorization={authorizations[one.id]}
              onEdit={() => setEditing(one.id)}
              onChecked={() => setChecks((count) => count + 1)}
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
