import type { FieldChange } from '../set-up/merge-temp-pass';
import { setUpText } from '../text/set-up';

/** The fields that an import changes, each before and after. */
export function FieldChanges({ fields }: { fields: readonly FieldChange[] }) {
  return (
    <dl class="field-changes">
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{setUpText.fieldName[field]}</dt>
          <dd>
            <del>{before || setUpText.nothing}</del> → <ins>{after || setUpText.nothing}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
