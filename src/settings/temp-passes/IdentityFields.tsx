import { useState } from 'preact/hooks';
import { parseIdentityTemplate } from '../../pass/ids/identity';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';
import type { EnteredTempPass } from './form-values';
import { IdentityPreview } from './IdentityPreview';

interface IdentityFieldsProps {
  readonly entered: EnteredTempPass;
  readonly change: (change: Partial<EnteredTempPass>) => void;
  /** Whether to point out what is wrong, also while it is being typed. */
  readonly showRefusal: boolean;
}

/** Who a promotional Temp Pass's app says its viewer is, and what that comes to. */
export function IdentityFields({ entered, change, showRefusal }: IdentityFieldsProps) {
  const { identityTemplate, plainAddress, keyHash } = entered;
  /** The template as it was last left: half of one is no mistake. */
  const [finished, setFinished] = useState(identityTemplate);
  const template = parseIdentityTemplate(identityTemplate);
  const refused =
    !template.ok && (showRefusal || finished === identityTemplate)
      ? t(`identityRefusal_${template.error}`)
      : undefined;
  const sends = plainAddress ? 'address' : 'hash';
  return (
    <>
      <div class="pair">
        <Field
          label={t('trialSettings_identity')}
          name="identityTemplate"
          note={t('trialSettings_identityNote')}
          refused={refused}
          live
        >
          <input
            class="mono"
            value={identityTemplate}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => change({ identityTemplate: event.currentTarget.value })}
            onBlur={() => setFinished(identityTemplate)}
          />
        </Field>
        <Field
          label={t('trialSettings_sends')}
          note={
            plainAddress
              ? t('trialSettings_sentNote_address')
              : t('trialSettings_sentNote_hash', { hash: keyHash })
          }
          live
        >
          <select
            value={sends}
            onChange={(event) => change({ plainAddress: event.currentTarget.value === 'address' })}
          >
            <option value="hash">{t('trialSettings_sent_hash')}</option>
            <option value="address">{t('trialSettings_sent_address')}</option>
          </select>
        </Field>
      </div>
      <IdentityPreview
        template={template.ok ? template.value : undefined}
        plainAddress={plainAddress}
        keyHash={keyHash}
      />
    </>
  );
}
