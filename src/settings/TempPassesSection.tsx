import { useState } from 'preact/hooks';
import { sendCommand } from '../send-command';
import type { RegisteredApplication } from '../storage/applications';
import { isManaged } from '../storage/managed';
import { nameOf, type TempPass } from '../storage/temp-passes';
import { labels } from '../text/labels';
import { settingsText } from '../text/settings';
import { EnvironmentBadge } from '../ui/EnvironmentBadge';
import { CardActions } from './CardActions';
import { forgetNamedTempPass, namedTempPass } from './named-temp-pass';
import { TempPassForm } from './TempPassForm';

interface TempPassesSectionProps {
  tempPasses: readonly TempPass[];
  applications: readonly RegisteredApplication[];
}

/** The Temp Passes that the popup offers. */
export function TempPassesSection({ tempPasses, applications }: TempPassesSectionProps) {
  const [named, setNamed] = useState(() => namedTempPass(location.search));
  const [editing, setEditing] = useState<string | 'new' | undefined>(named && 'new');
  function close() {
    setEditing(undefined);
    setNamed(undefined);
    forgetNamedTempPass();
  }
  // The first application comes first: only one form is open for a newcomer at a time.
  const first = tempPasses.length === 0 && applications.length > 0;
  return (
    <section id="temp-passes" aria-labelledby="temp-passes-title">
      <h2 id="temp-passes-title">{settingsText.tempPasses}</h2>
      <p class="muted">{settingsText.tempPassesLead}</p>
      <ul class="cards">
        {tempPasses.map((one) =>
          editing === one.id ? (
            <li key={one.id}>
              <TempPassForm
                tempPass={one}
                applications={applications}
                onSaved={close}
                onCancel={close}
              />
            </li>
          ) : (
            <TempPassCard key={one.id} tempPass={one} onEdit={() => setEditing(one.id)} />
          ),
        )}
      </ul>
      {first || editing === 'new' ? (
        <TempPassForm
          named={named}
          applications={applications}
          onSaved={close}
          onCancel={first ? undefined : close}
        />
      ) : (
        <button type="button" class="button" onClick={() => setEditing('new')}>
          {settingsText.addTempPass}
        </button>
      )}
    </section>
  );
}

function TempPassCard({ tempPass, onEdit }: { tempPass: TempPass; onEdit: () => void }) {
  const { id, environment, requestorId, mvpdId, kind } = tempPass;
  const name = nameOf(tempPass);
  return (
    <li class="card">
      <div class="facts">
        <h3>{name}</h3>
        <p>
          <EnvironmentBadge environment={environment} /> · {labels[kind]}
        </p>
        <p class="note muted">
          <code>{requestorId}</code> · <code>{mvpdId}</code>
        </p>
        {isManaged(id) && <p class="note muted">{labels.managed}</p>}
      </div>
      {!isManaged(id) && (
        <CardActions
          name={name}
          onEdit={onEdit}
          onRemove={() => void sendCommand({ type: 'removeTempPass', id })}
        />
      )}
    </li>
  );
}
