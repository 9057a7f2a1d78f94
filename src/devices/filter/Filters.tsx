import '../../ui/filters/filters.css';
import { t } from '../../text/t';
import { OrderSelect } from '../../ui/filters/OrderSelect';
import { type Choice, Select } from '../../ui/filters/Select';
import { deviceStates } from '../reading/device-state';
import { stateName } from '../words/state-words';
import { type DeviceFilter, type Sorting, sortings } from './filter';

interface FiltersProps {
  readonly filter: DeviceFilter;
  readonly platforms: readonly Choice[];
  readonly sorting: Sorting;
  readonly onFilter: (change: Partial<DeviceFilter>) => void;
  readonly onSort: (by: Sorting) => void;
}

/** Which devices are shown, and in which order. */
export function Filters({ filter, platforms, sorting, onFilter, onSort }: FiltersProps) {
  const states = deviceStates.map((value) => ({ value, name: stateName(value) }));
  return (
    <search class="filters">
      <input
        type="search"
        aria-label={t('history_search')}
        placeholder={t('devices_searchHint')}
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
        name={t('trial_label')}
        all={t('devices_anyState')}
        choices={states}
        value={filter.state}
        onChoose={(state) => onFilter({ state })}
      />
      {platforms.length > 1 && (
        <Select
          name={t('devices_platform')}
          all={t('devices_allPlatforms')}
          choices={platforms}
          value={filter.platform}
          onChoose={(platform) => onFilter({ platform })}
        />
      )}
      <OrderSelect
        name={t('history_sort')}
        orders={sortings}
        order={sorting}
        nameOf={(by) => t(`devices_sort_${by}`)}
        onChoose={onSort}
      />
    </search>
  );
}
