import type { Ref } from 'preact';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';
import { FileButton } from '../../view/files/FileButton';
import type { ListSource } from '../reading/list-source';

/** More than this is not drawn in the field, in UTF-16 code units: typing in it would be slow. */
const mostShown = 100_000;

interface ListFieldProps {
  readonly source: ListSource | undefined;
  readonly isPromotional: boolean;
  /** Why the list is not read. */
  readonly refused: string | undefined;
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onClear: () => void;
  readonly place: Ref<HTMLTextAreaElement>;
}

/** Takes a list: pasted, typed, dropped on the page, or a file. */
export function ListField(props: ListFieldProps) {
  const { source, isPromotional, refused, onText, onFiles, onClear, place } = props;
  const chosen = source && chosenWords(source);
  if (chosen !== undefined) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is for several controls
      <div class="chosen-list" role="group" aria-label={t('runs_list')}>
        <p class="name">{chosen}</p>
        <button type="button" class="button" onClick={onClear}>
          {t('runs_otherList')}
        </button>
        {refused !== undefined && (
          <p class="refused" data-said="">
            {refused}
          </p>
        )}
      </div>
    );
  }
  return (
    <div class="list">
      <Field
        label={t('runs_list')}
        note={isPromotional ? t('runs_listNote_promotional') : t('runs_listNote_basic')}
        refused={refused}
        live
      >
        <textarea
          ref={place}
          class="mono"
          rows={6}
          value={source?.kind === 'text' ? source.text : ''}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onText(event.currentTarget.value)}
          onPaste={(event) => {
            const text = event.clipboardData?.getData('text/plain') ?? '';
            const files = [...(event.clipboardData?.files ?? [])];
            if (files.length === 0 && text.length <= mostShown) return;
            event.preventDefault();
            if (files.length > 0) onFiles(files);
            else onText(text);
          }}
        />
      </Field>
      <FileButton label={t('paste_chooseFile')} onFiles={onFiles} />
    </div>
  );
}

/** What stands in the place of a list that is not drawn; undefined where it is. */
function chosenWords(source: ListSource): string | undefined {
  switch (source.kind) {
    case 'file':
      return t('runs_file', { name: source.file.name });
    case 'targets':
      return t('runs_failedOf', { name: source.name });
    case 'text':
      return source.text.length > mostShown ? t('runs_longPaste') : undefined;
  }
}
