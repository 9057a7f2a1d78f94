import { settingsText } from '../text/settings';

/** The sections by their IDs, as links from elsewhere name them. */
const sections = ['applications', 'temp-passes', 'sites', 'security', 'data', 'about'] as const;

/** The way to each section. */
export function SectionLinks() {
  return (
    <nav aria-label={settingsText.sections}>
      {sections.map((id) => (
        <a key={id} href={`#${id}`}>
          {settingsText.sectionNames[id]}
        </a>
      ))}
    </nav>
  );
}
