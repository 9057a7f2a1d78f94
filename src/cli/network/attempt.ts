import { Authorizer } from '../../pass/auth/authorizer';
import type { PassError } from '../../pass/http/errors';
import type { PassNetwork } from '../../pass/http/http';
import { watched } from '../../pass/http/watched-network';
import type { Environment } from '../../pass/ids/environment';
import { failure, type Result } from '../../pass/result';
import { readAuthorization } from '../settings/statement';
import { programMemory } from './memory';
import { nodeNetwork } from './node-network';

/** An error, whether it may have been done all the same, and what the system says of it. */
export type AttemptError = PassError & {
  readonly effect?: 'maybeDone' | undefined;
  readonly cause?: string | undefined;
};

/** Sends requests of one environment, authorized. */
export interface Connection {
  readonly authorizer: Authorizer;
  /** Has Adobe Pass do something that cannot be taken back, and tells whether it may be done. */
  attempt<Value>(
    work: (network: PassNetwork) => Promise<Result<Value, PassError>>,
  ): Promise<Result<Value, AttemptError>>;
}

/** @throws NotSentError without a statement that can be used */
export async function connect(
  environment: Environment,
  statementFile: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Connection> {
  const authorization = await readAuthorization(statementFile, env);
  const { network, lastCause } = nodeNetwork();
  return {
    authorizer: new Authorizer(network, environment, programMemory(authorization)),
    async attempt(work) {
      const { network: own, mayBeDone } = watched(network);
      const result = await work(own);
      if (result.ok) return result;
      const cause = result.error.kind === 'network' ? lastCause() : undefined;
      const effect = mayBeDone() ? ('maybeDone' as const) : undefined;
      return failure({ ...result.error, ...(cause && { cause }), ...(effect && { effect }) });
    },
  };
}
