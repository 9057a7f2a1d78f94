import '../../ui/filters/filters.css';
import { t } from '../../text/t';
import { OrderSelect } from '../../ui/filters/OrderSelect';
import { Select } from '../../ui/filters/Select';
import type { FilterChoices } from './choices';
import { filterStates, type HistoryFilter, type Sorting, sortings } from './filter';

interface FiltersProps {
  readonly filter: HistoryFilter;
  readonly choices: FilterChoices;
  readonly sorting: Sorting;
  readonly onFilter: (change: Partial<HistoryFilter>) => void;
  readonly onSort: (by: Sorting) => void;
}

/** What of the history is shown, and in which order. */
export function Filters({ filter, choices, sorting, onFilter, onSort }: FiltersProps) {
  const { tempPasses, environments, devices } = choices;
  const states = filterStates.map((value) => ({ value, name: t(`recent_state_${value}`) }));
  return (
    <search class="filters">
      <input
        type="search"
        aria-label={t('history_search')}
        placeholder={t('history_searchHint')}
        value={filter.text}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onFilter({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filter.text === '') return;
          event.preventDefault();
          onFilter({ text: '' });
        }}
      />
      <Select
        name={t('label_tempPass')}
        all={t('history_allTempPasses')}
        choices={tempPasses}
        value={filter.tempPass}
        onChoose={(tempPass) => onFilter({ tempPass })}
      />
      <Select
        name={t('label_environment')}
        all={t('history_allEnvironments')}
        choices={environments}
        value={filter.environment}
        onChoose={(environment) => onFilter({ environment })}
      />
      <Select
        name={t('history_device')}
        all={t('history_allDevices')}
        choices={devices}
        value={filter.device}
        onChoose={(device) => onFilter({ device })}
      />
      <Select
        name={t('history_outcome')}
        all={t('history_allOutcomes')}
        choices={states}
        value={filter.outcome}
        onChoose={(outcome) => onFilter({ outcome })}
      />
      <label>
        {t('history_day')}
        <input
          type="date"
          value={filter.day}
          onInput={(event) => onFilter({ day: event.currentTarget.value })}
        />
      </label>
      <OrderSelect
        name={t('history_sort')}
        orders={sortings}
        order={sorting}
        nameOf={(by) => t(`history_sort_${by}`)}
        onChoose={onSort}
      />
    </search>
  );
}
