import './welcome.css';
import { t } from '../../text/t';

const facts = ['welcome_pages', 'welcome_hosts', 'welcome_secrets', 'welcome_reports'] as const;

interface WelcomeProps {
  /** Whether the set-up is done: its end says what is next, and how to pin. */
  readonly isReady: boolean;
}

/** What a person is told once after they installed it, above the set-up itself. */
export function Welcome({ isReady }: WelcomeProps) {
  return (
    <section class="welcome" aria-labelledby="welcome-title">
      <h2 id="welcome-title">{t('welcome_title')}</h2>
      {!isReady && <p>{t('welcome_lead')}</p>}
      <h3>{t('welcome_sees')}</h3>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{t(fact)}</li>
        ))}
      </ul>
      {!isReady && <p>{t('firstRun_pin')}</p>}
    </section>
  );
}
