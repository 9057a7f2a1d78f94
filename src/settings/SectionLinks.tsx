import { t } from '../text/t';

/** The sections by their IDs, as links from elsewhere name them. */
const sections = [
  ['applications', 'settings_section_applications'],
  ['temp-passes', 'settings_section_tempPasses'],
  ['sites', 'settings_section_sites'],
  ['security', 'settings_section_security'],
  ['data', 'settings_section_data'],
  ['about', 'settings_section_about'],
] as const;

/** The way to each section. */
export function SectionLinks() {
  return (
    <nav aria-label={t('settings_sections')}>
      {sections.map(([id, key]) => (
        <a key={id} href={`#${id}`}>
          {t(key)}
        </a>
      ))}
    </nav>
  );
}
