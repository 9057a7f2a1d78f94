import { useEffect, useState } from 'preact/hooks';
import { encodeBase64 } from '../../pass/decoding/base64';
import { type HashFunction, hexDigest } from '../../pass/ids/digest';
import { type IdentityTemplate, identityOf } from '../../pass/ids/identity';
import { t } from '../../text/t';

const sample = 'viewer@example.com';

interface IdentityPreviewProps {
  /** Undefined while it is not accepted. */
  readonly template: IdentityTemplate | undefined;
  readonly plainAddress: boolean;
  readonly keyHash: HashFunction;
}

/** What would be sent for a sample address, to be compared with what the app sends. */
export function IdentityPreview({ template, plainAddress, keyHash }: IdentityPreviewProps) {
  const [hash, setHash] = useState('');
  useEffect(() => {
    let outdated = false;
    void hexDigest(keyHash, sample).then((made) => {
      if (!outdated) setHash(made);
    });
    return () => {
      outdated = true;
    };
  }, [keyHash]);
  const who = plainAddress ? sample : hash;
  const identity = template && who && identityOf(template, who);
  return (
    <fieldset class="identity-preview">
      <legend>{t('trialSettings_preview', { address: sample })}</legend>
      <dl>
        <dt>{t('trialSettings_json')}</dt>
        <dd>
          <bdi>{identity || '–'}</bdi>
        </dd>
        <dt>{t('trialSettings_header')}</dt>
        <dd>
          <bdi>{identity ? encodeBase64(identity) : '–'}</bdi>
        </dd>
      </dl>
    </fieldset>
  );
}
