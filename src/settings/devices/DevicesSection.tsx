import { t } from '../../text/t';
import { Section } from '../sections/Section';

/** The devices that people gave names. */
export function DevicesSection() {
  return (
    <Section id="devices" title={t('settings_section_devices')}>
      <p class="muted">{t('settings_noDevice')}</p>
    </Section>
  );
}
