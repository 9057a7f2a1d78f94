import type { FieldChange } from '../../config/field-changes';
import { configText } from '../../text/set-up';
import { trialSettingsText } from '../../text/trial-settings';

/** The fields that an import changes, each before and after. */
export function FieldChanges({ fields }: { fields: readonly FieldChange[] }) {
  return (
    <dl class="field-changes">
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{configText.fieldName[field]}</dt>
          <dd>
            <del>{shown(field, before)}</del> → <ins>{shown(field, after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function shown(field: FieldChange['field'], value: string): string {
  if (field !== 'plainAddress') return value || configText.nothing;
  return trialSettingsText.sent[value === '' ? 'hash' : 'address'];
}
