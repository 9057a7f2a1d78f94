import { t } from '../../text/t';

interface FilterFieldProps {
  readonly value: string;
  /** How many entries it shows, of how many. */
  readonly shown: number;
  readonly total: number;
  readonly onInput: (text: string) => void;
}

/** From so many entries on a list has a filter. */
const many = 8;

/** Narrows a long list to what has each of the words that are typed; Escape shows all of it again. */
export function FilterField({ value, shown, total, onInput }: FilterFieldProps) {
  if (total < many) return null;
  return (
    <>
      <input
        type="search"
        aria-label={t('settings_filter')}
        placeholder={t('settings_filter')}
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          onInput('');
        }}
      />
      <span class="note muted" role="status">
        {value.trim() !== '' && t('settings_filtered', { shown, total })}
      </span>
    </>
  );
}
