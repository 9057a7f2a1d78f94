import './group.css';
import type { ComponentChildren } from 'preact';
import type { Environment } from '../../../pass/ids/environment';
import { type RegisteredApplication, trialApplications } from '../../../storage/applications';
import { isManaged } from '../../../storage/managed';
import type { TempPass } from '../../../storage/temp-passes';
import { formatNumber } from '../../../text/format';
import { Icon } from '../../../ui/Icon';
import { EnvironmentBadge } from '../../../view/EnvironmentBadge';
import type { Group } from './groups';
import { TempPassRow } from './TempPassRow';
import { TrialApplicationHint } from './TrialApplicationHint';
import { useDrag } from './use-drag';
import type { TempPassActions } from './use-temp-pass-actions';

interface TempPassGroupProps {
  readonly group: Group;
  readonly applications: readonly RegisteredApplication[];
  readonly actions: TempPassActions;
  /** Whose form is open, and the form. */
  readonly form: {
    readonly id: string | undefined;
    readonly draw: (one: TempPass) => ComponentChildren;
  };
  /** Whose row the focus comes to. */
  readonly focused: string | undefined;
  readonly onOpen: (tempPass: TempPass, how: 'edit' | 'duplicate') => void;
  /** Undefined while something else says that trials need an application. */
  readonly onAddApplication: ((environment: Environment) => void) | undefined;
}

/** The Temp Passes of an environment, with what concerns all of them said once. */
export function TempPassGroup(props: TempPassGroupProps) {
  const { group, applications, actions, form, focused, onOpen, onAddApplication } = props;
  const { environment, tempPasses, drawn } = group;
  const now = tempPasses.filter(({ id }, at) => at < drawn || id === form.id);
  const siblings = tempPasses.filter(({ id }) => !isManaged(id));
  const { over, listeners } = useDrag((id, place, other) => {
    const tempPass = siblings.find((one) => one.id === id);
    if (tempPass) void actions.put(tempPass, place, other);
  });
  const lacking = tempPasses.filter((one) => trialApplications(applications, one).length === 0);
  const allLack = lacking.length === tempPasses.length;

  function onKeyDown(event: KeyboardEvent, tempPass: TempPass) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (!event.altKey || by === undefined || isManaged(tempPass.id)) return;
    event.preventDefault();
    actions.move(tempPass, siblings, by);
  }
  return (
    <div class="group">
      <h3>
        <EnvironmentBadge environment={environment} />
        <span class="muted">{formatNumber(tempPasses.length)}</span>
        {environment.kind === 'custom' && <code class="muted">{environment.managementUrl}</code>}
      </h3>
      {allLack && onAddApplication && (
        <TrialApplicationHint environment={environment} onAdd={onAddApplication} />
      )}
      <ul class="rows" {...listeners}>
        {now.map((one) =>
          form.id === one.id ? (
            <li key={one.id}>{form.draw(one)}</li>
          ) : (
            <li
              key={one.id}
              data-id={isManaged(one.id) ? undefined : one.id}
              data-drop={over?.id === one.id ? over.place : undefined}
              onKeyDown={(event) => onKeyDown(event, one)}
            >
              {siblings.length > 1 && !isManaged(one.id) && (
                <span class="grip" draggable aria-hidden="true">
                  <Icon name="grip" />
                </span>
              )}
              <TempPassRow
                tempPass={one}
                siblings={siblings}
                trials={allLack ? 'lackingInAll' : lacking.includes(one) ? 'lacking' : 'shown'}
                actions={actions}
                onEdit={() => onOpen(one, 'edit')}
                onDuplicate={() => onOpen(one, 'duplicate')}
                hasFocus={focused === one.id}
              />
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
