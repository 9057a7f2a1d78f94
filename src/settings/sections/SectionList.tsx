import './section-list.css';
import { type SettingsSection, settingsSections } from '../../messages/page-urls';
import { type MessageKey, t } from '../../text/t';

const names = {
  'set-up': 'settings_section_setUp',
  'temp-passes': 'settings_section_tempPasses',
  devices: 'settings_section_devices',
  applications: 'settings_section_applications',
  sites: 'settings_section_sites',
  security: 'settings_section_security',
  history: 'history_title',
  data: 'settings_section_data',
  about: 'settings_section_about',
} as const satisfies Record<SettingsSection, MessageKey>;

interface SectionListProps {
  readonly chosen: SettingsSection;
  readonly onChoose: (section: SettingsSection) => void;
}

/** The way to each section: a list of links, and where that has no room a select. */
export function SectionList({ chosen, onChoose }: SectionListProps) {
  return (
    <nav class="section-list" aria-label={t('settings_sections')}>
      <ul>
        {settingsSections.map((id) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === chosen ? 'page' : undefined}>
              {t(names[id])}
            </a>
          </li>
        ))}
      </ul>
      <select
        aria-label={t('settings_sections')}
        value={chosen}
        onChange={(event) => {
          const section = settingsSections.find((one) => one === event.currentTarget.value);
          if (section !== undefined) onChoose(section);
        }}
      >
        {settingsSections.map((id) => (
          <option key={id} value={id}>
            {t(names[id])}
          </option>
        ))}
      </select>
    </nav>
  );
}
