import './data-section.css';
import type { Pasted } from '../../config/detect-input';
import type { SetUp } from '../../config/schema';
import { hostOf } from '../../storage/watched-sites';
import { formatNames } from '../../text/format';
import { t } from '../../text/t';
import { FileButton } from '../../view/files/FileButton';
import { UndoNotice } from '../form/UndoNotice';
import { useDetectInput } from '../paste/use-detect-input';
import { Section } from '../sections/Section';
import { BareApplications } from './BareApplications';
import { ExportConfig } from './ExportConfig';
import { ImportPreview } from './ImportPreview';
import { useImport } from './use-import';

interface DataSectionProps {
  /** A settings file to look at before it is imported. */
  pasted?: SetUp | undefined;
  onPasted: (pasted: Pasted) => void;
  /** It was imported or given up. */
  onDone: () => void;
}

/** Settings as a file: out, and in again after a look at what it would change. */
export function DataSection({ pasted, onPasted, onDone }: DataSectionProps) {
  const { preview, busy, failed, unwatched, bare, undoable, run, askAgain } = useImport(
    pasted,
    onDone,
  );
  const { refused, receive } = useDetectInput(onPasted);
  return (
    <Section id="data" title={t('config_data')}>
      <p class="muted">{t('config_dataLead')}</p>
      <UndoNotice undoable={undoable} />
      <BareApplications ids={bare} />
      {unwatched.length > 0 && (
        <div class="undo">
          <span>{t('config_notWatched', { hosts: formatNames(unwatched.map(hostOf)) })}</span>
          <button type="button" class="button" onClick={() => void askAgain()}>
            {t('config_grant')}
          </button>
        </div>
      )}
      {refused !== undefined && (
        <p class="danger" role="alert">
          {refused}
        </p>
      )}
      {preview === undefined ? (
        <div class="import-export">
          <FileButton label={t('config_importFile')} onFiles={(files) => void receive(files, '')} />
          <ExportConfig />
        </div>
      ) : (
        <ImportPreview
          merge={preview.merge}
          busy={busy}
          failed={failed}
          withSecrets={pasted?.secrets !== undefined}
          onImport={(passphrase) => void run(preview, passphrase)}
          onCancel={onDone}
        />
      )}
    </Section>
  );
}
