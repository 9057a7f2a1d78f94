import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import { adobeEnvironmentIds, type Environment } from '../../pass/ids/environment';
import { environmentName } from '../../text/environment-name';
import { t } from '../../text/t';

interface OtherEnvironmentsProps {
  readonly failed: Failure | 'denied' | undefined;
  /** The one that was tried. */
  readonly environment: Environment | undefined;
  readonly onTry: (environment: Environment) => void;
}

/**
 * The environments of Adobe's that a refused statement may be of, but for those that refused it. It is
 * a secret: only a click sends it there.
 */
export function OtherEnvironments({ failed, environment, onTry }: OtherEnvironmentsProps) {
  const [refusedBy, setRefusedBy] = useState<readonly Environment['kind'][]>([]);
  const isRefused = typeof failed === 'object' && failed.kind === 'statementRejected';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each failure is of the one that was tried
  useEffect(() => {
    if (isRefused && environment) setRefusedBy([...refusedBy, environment.kind]);
  }, [failed]);
  const place = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    if (refusedBy.length > 0) place.current?.scrollIntoView({ block: 'nearest' });
  }, [refusedBy]);
  const others = adobeEnvironmentIds.filter((kind) => !refusedBy.includes(kind));
  if (refusedBy.length === 0 || others.length === 0) return null;
  return (
    <fieldset class="other-environments" ref={place}>
      <legend>{t('firstRun_otherEnvironments')}</legend>
      <div>
        {others.map((kind) => (
          <button key={kind} type="button" class="button" onClick={() => onTry({ kind })}>
            {t('firstRun_tryEnvironment', { environment: environmentName(kind) })}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
