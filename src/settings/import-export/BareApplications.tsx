import { everyApplication } from '../../storage/managed';
import { applicationName } from '../../text/application-name';
import { t } from '../../text/t';
import { useStoredItem } from '../../view/use-stored-item';

/** What is next after an import: the applications of it that still have no secret, and the way to one. */
export function BareApplications({ ids }: { readonly ids: readonly string[] }) {
  const applications = useStoredItem(everyApplication) ?? [];
  const bare = applications.filter(
    ({ id, registeredAt }) => ids.includes(id) && registeredAt === undefined,
  );
  const [first] = bare;
  if (first === undefined) return null;
  const paste = t(`config_paste${first.credential === 'token' ? 'Token' : 'Statement'}`);
  return (
    <div class="undo">
      <span>{t('config_needSecret', { count: bare.length })}</span>
      <a
        class="button"
        href={`#applications/${first.id}`}
        aria-label={t('settings_named', { action: paste, name: applicationName(first) })}
      >
        {paste}
      </a>
    </div>
  );
}
