import type { ComponentChildren, RefObject } from 'preact';
import type { SettingsSection } from '../../messages/page-urls';

interface SectionProps {
  readonly id: SettingsSection;
  readonly title: string;
  readonly hidden?: boolean;
  /** Beside the title. */
  readonly beside?: ComponentChildren;
  readonly place?: RefObject<HTMLElement | null>;
  readonly children: ComponentChildren;
}

/** A section under its title, to which the focus goes where a link leads here. */
export function Section({ id, title, hidden = false, beside, place, children }: SectionProps) {
  return (
    <section id={id} ref={place ?? null} hidden={hidden} aria-labelledby={`${id}-title`}>
      <div class="section-head">
        <h2 id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        {beside}
      </div>
      {children}
    </section>
  );
}
