import { setUpOf, writeSetUp } from '../../config/write';
import type { Failure } from '../../failure/failure';
import { sendCommand } from '../../messages/send-command';
import type { Result } from '../../pass/result';
import { t } from '../../text/t';
import { download } from '../../view/files/download';
import { NewPassphraseForm } from '../security/NewPassphraseForm';
import { readOwn } from './read-saved';

/** Saves the settings file as a file: without secrets, or with statements under a passphrase of its own. */
export function ExportConfig() {
  async function save() {
    download(t('config_fileName'), writeSetUp(setUpOf(await readOwn())));
  }

  async function saveWithSecrets(passphrase: string): Promise<Result<unknown, Failure>> {
    const sealed = await sendCommand({ type: 'exportSecrets', passphrase });
    if (!sealed.ok) return sealed;
    const setUp = { ...setUpOf(await readOwn()), secrets: sealed.value };
    download(t('config_fileNameWithSecrets'), writeSetUp(setUp));
    return sealed;
  }

  return (
    <>
      <button type="button" class="button" onClick={() => void save()}>
        {t('config_exportFile')}
      </button>
      <details>
        <summary>{t('config_exportWithSecrets')}</summary>
        <p class="note muted">{t('config_exportWithSecretsNote')}</p>
        <NewPassphraseForm
          action={t('config_exportWithSecrets')}
          done={t('config_exportedWithSecrets')}
          names="config_filePassphrase"
          onSubmit={saveWithSecrets}
        />
      </details>
    </>
  );
}
