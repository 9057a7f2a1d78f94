import { useEffect, useRef, useState } from 'preact/hooks';
import type { ResetRequest } from '../../config/reset-request';
import type { Environment } from '../../pass/ids/environment';
import type { RegisteredApplication } from '../../storage/applications';
import { nameOf, type TempPass } from '../../storage/temp-passes';
import { t } from '../../text/t';
import { nextFocus } from '../../ui/keep-focus';
import { MarkedField } from '../../ui/marked-field';
import { FailureNotice } from '../../view/FailureNotice';
import { UndoNotice } from '../form/UndoNotice';
import type { StatementBeside } from '../paste/use-pasted';
import { FilterField } from '../rows/FilterField';
import { useRowLimit } from '../rows/use-row-limit';
import type { AddressedEntry } from '../sections/address';
import { Section } from '../sections/Section';
import { groupsOf, isShownBy } from './list/groups';
import { TempPassGroup } from './list/TempPassGroup';
import { useTempPassActions } from './list/use-temp-pass-actions';
import { TempPassForm } from './TempPassForm';
import { useTempPassForm } from './use-temp-pass-form';

interface TempPassesSectionProps {
  tempPasses: readonly TempPass[];
  applications: readonly RegisteredApplication[];
  /** A request to open a form with. */
  pasted?: ResetRequest | undefined;
  /** What became of a statement that was pasted too. */
  beside?: StatementBeside;
  /** One whose form the page's address asks for. */
  addressed?: AddressedEntry | undefined;
  /** What was pasted was saved or given up. */
  onDone: () => void;
  /** Opens the form of an application. */
  onAddApplication: (environment: Environment) => void;
}

/** The Temp Passes that the popup offers, by environment. */
export function TempPassesSection(props: TempPassesSectionProps) {
  const { tempPasses, applications, pasted, addressed, onDone, onAddApplication } = props;
  const { beside = 'none' } = props;
  const [filter, setFilter] = useState('');
  const actions = useTempPassActions(tempPasses, applications, (id) => form.setClosed(id));
  const { undoable, offer, clear, failed } = actions;
  const onGone = () => offer({ said: t('settings_linkGone') });
  const form = useTempPassForm({ tempPasses, pasted, addressed, onOpen: clear, onGone, onDone });
  const { editing, copyOf, marked, round, start, closed, open, duplicate, close } = form;

  function saved(tempPass: TempPass) {
    close(tempPass.id);
    offer({ said: t('settings_savedNamed', { name: nameOf(tempPass) }) });
  }
  // The first application comes first: only one form is open for a newcomer at a time.
  const drawn = useRef(false);
  useEffect(() => {
    drawn.current = true;
  }, []);
  const limit = useRowLimit();
  const first = tempPasses.length === 0 && applications.length > 0;
  const isNew = first || editing === 'new';
  // The one whose form is open stays, whatever is typed.
  const shown = tempPasses.filter((one) => one.id === editing || isShownBy(filter, one));
  return (
    <Section
      id="temp-passes"
      title={t('settings_tempPasses')}
      beside={<UndoNotice undoable={undoable} />}
    >
      {tempPasses.length === 0 && <p class="muted">{t('settings_tempPassesLead')}</p>}
      {failed !== undefined && <FailureNotice failure={failed} />}
      {!isNew && (
        <div class="tools">
          <FilterField
            value={filter}
            shown={shown.length}
            total={tempPasses.length}
            onInput={setFilter}
          />
          <button
            type="button"
            class="button"
            {...(closed === 'new' && { [nextFocus]: '' })}
            onClick={() => open('new')}
          >
            {t('settings_addTempPass')}
          </button>
        </div>
      )}
      <MarkedField.Provider value={marked}>
        {isNew && (
          <TempPassForm
            key={round}
            copyOf={copyOf}
            start={start}
            applications={applications}
            onSaved={saved}
            onCancel={first ? undefined : () => close(copyOf?.id)}
            arrives={drawn.current}
            beside={beside}
          />
        )}
        {shown.length === 0 && tempPasses.length > 0 && <p>{t('settings_noMatch')}</p>}
        {groupsOf(shown, limit).map((group) => (
          <TempPassGroup
            key={JSON.stringify(group.environment)}
            group={group}
            applications={applications}
            actions={actions}
            form={{
              id: editing,
              draw: (one) => (
                <TempPassForm
                  key={round}
                  tempPass={one}
                  start={pasted}
                  applications={applications}
                  onSaved={saved}
                  onCancel={() => close()}
                />
              ),
            }}
            focused={closed}
            onOpen={(one, how) => (how === 'edit' ? open(one.id) : duplicate(one))}
            // The form says it too.
            onAddApplication={
              editing === undefined && applications.length > 0 ? onAddApplication : undefined
            }
          />
        ))}
      </MarkedField.Provider>
    </Section>
  );
}
