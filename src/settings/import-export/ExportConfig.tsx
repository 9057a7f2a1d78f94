import { setUpOf, writeSetUp } from '../../config/write';
import type { Failure } from '../../failure/failure';
import { sendCommand } from '../../messages/send-command';
import type { Result } from '../../pass/result';
import { configText } from '../../text/set-up';
import { download } from '../form/download';
import { NewPassphraseForm } from '../security/NewPassphraseForm';
import { readOwn } from './read-saved';

/** Saves the settings file as a file: without secrets, or with statements under a passphrase of its own. */
export function ExportConfig() {
  async function save() {
    download(configText.fileName, writeSetUp(setUpOf(await readOwn())));
  }

  async function saveWithSecrets(passphrase: string): Promise<Result<unknown, Failure>> {
    const sealed = await sendCommand({ type: 'exportSecrets', passphrase });
    if (!sealed.ok) return sealed;
    const setUp = { ...setUpOf(await readOwn()), secrets: sealed.value };
    download(configText.fileNameWithSecrets, writeSetUp(setUp));
    return sealed;
  }

  return (
    <>
      <button type="button" class="button" onClick={() => void save()}>
        {configText.exportSetUp}
      </button>
      <details>
        <summary>{configText.exportWithSecrets}</summary>
        <p class="note muted">{configText.exportWithSecretsNote}</p>
        <NewPassphraseForm
          action={configText.exportWithSecrets}
          done={configText.exportedWithSecrets}
          names={configText.filePassphrases}
          onSubmit={saveWithSecrets}
        />
      </details>
    </>
  );
}
