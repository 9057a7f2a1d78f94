import { useId } from 'preact/hooks';
import { nameOf } from '../../storage/temp-passes';
import { environmentName } from '../../text/environment-name';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';
import { EnvironmentBadge } from '../../view/EnvironmentBadge';
import { Joined } from '../../view/Joined';
import { openNewTempPass } from '../../view/open-pages';
import { nameAmong, TempPassPicker } from '../../view/temp-pass/TempPassPicker';
import type { NamedIds } from '../page/matching-temp-pass';
import type { TempPassChoice } from './use-temp-pass';

/** Which Temp Pass is reset, its environment, and what the page says of it; plain text where there is but one. */
export function TempPassField({ choice }: { choice: TempPassChoice }) {
  const { saved, selected, namedBy } = choice;
  const id = useId();
  const note = (
    <Joined>
      <EnvironmentBadge environment={selected.environment} />
      {t(`label_kind_${selected.kind}`)}
      {namedBy !== undefined && t(namedBy === 'app' ? 'observed_fromApp' : 'page_fromPage')}
    </Joined>
  );
  if (saved.length > 1) {
    return (
      <Field label={t('label_tempPass')} live note={note} action={<PageAction choice={choice} />}>
        <TempPassPicker choice={choice} />
      </Field>
    );
  }
  const name = nameAmong(saved, selected);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and here is none
    <div class="field" role="group" aria-labelledby={id}>
      <div class="label">
        <span id={id}>{t('label_tempPass')}</span>
        <PageAction choice={choice} />
      </div>
      <p class="only-temp-pass" title={name}>
        {name}
      </p>
      <div class="note" aria-live="polite">
        {note}
      </div>
    </div>
  );
}

/** What the page names and is not selected: to be chosen, or to be saved. */
function PageAction({ choice: { offered, unsaved, choose } }: { choice: TempPassChoice }) {
  if (offered === undefined) return unsaved === undefined ? null : <SaveButton named={unsaved} />;
  return (
    <button type="button" class="button button-text" onClick={() => choose(offered.id)}>
      {t('page_offer', {
        pass: nameOf(offered),
        environment: environmentName(offered.environment.kind),
      })}
    </button>
  );
}

function SaveButton({ named }: { named: NamedIds }) {
  const name = t('page_saveTempPass', { requestor: named.requestorId, mvpd: named.mvpdId });
  return (
    <button
      type="button"
      class="button button-text"
      title={name}
      aria-label={name}
      onClick={() => openNewTempPass(named)}
    >
      {t('page_save', { requestor: named.requestorId, mvpd: named.mvpdId })}
    </button>
  );
}
