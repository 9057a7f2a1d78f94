import type { FieldChange } from '../../config/field-changes';
import { t } from '../../text/t';

interface FieldChangesProps {
  readonly fields: readonly FieldChange[];
  /** How people know an application; undefined where it is gone. */
  readonly nameOfApplication: (id: string) => string | undefined;
}

/** The fields that an import changes, each before and after. */
export function FieldChanges({ fields, nameOfApplication }: FieldChangesProps) {
  function shown(field: FieldChange['field'], value: string): string {
    if (field === 'pinned') return value === '' ? t('config_nothing') : t('settings_pinned');
    if (field === 'plainAddress') {
      return t(`trialSettings_sent_${value === '' ? 'hash' : 'address'}`);
    }
    const isId = field === 'application' || field === 'trialApplication';
    return (isId ? nameOfApplication(value) : value) || t('config_nothing');
  }
  return (
    <dl class="field-changes">
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{t(`config_fieldName_${field}`)}</dt>
          <dd>
            <del>{shown(field, before)}</del> → <ins>{shown(field, after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
