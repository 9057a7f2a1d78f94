import type { Answer } from '../http/answer';
import { type PassError, passError } from '../http/errors';
import type { PassNetwork } from '../http/http';
import type { Environment } from '../ids/environment';
import { failure, type Result, success } from '../result';
import {
  type AccessToken,
  type ClientCredentials,
  registerClient,
  requestToken,
} from './registration';
import { type RenewalStep, refusals, renewalSteps } from './renewal-steps';
import { apiScope, resetScope, type Scope } from './scopes';
import { isUsableToken } from './usable-token';

/** A token with less life left than this, in ms, is renewed before it is used. */
const shortestLife = 60_000;

/** What a registered application authorizes with. A pasted token stands in for a statement. */
export interface Authorization {
  readonly statement?: string | undefined;
  readonly credentials?: ClientCredentials | undefined;
  readonly token?: AccessToken | undefined;
}

/** Where an authorizer remembers, for one registered application. */
export interface AuthorizationMemory {
  load(): Promise<Authorization>;
  save(change: Pick<Authorization, 'credentials' | 'token'>): Promise<void>;
}

type Sent = Result<Answer, PassError>;
interface Grant {
  readonly token: AccessToken;
  readonly credentials?: ClientCredentials | undefined;
}
type Granted = Result<Grant, PassError>;
/** Finds an access token for each request, and renews what the server no longer takes. */
export class Authorizer {
  #renewal: { readonly step: RenewalStep; readonly outcome: Promise<Granted> } | undefined;

  constructor(
    private readonly network: PassNetwork,
    readonly environment: Environment,
    private readonly memory: AuthorizationMemory,
  ) {}

  /**
   * Sends a request with a token. On 401 once more with a new token, on 403 once more with new
   * client credentials, then gives up with the server's reason (Adobe Pass, reset API: 401 and
   * 403). A first token, where nothing is remembered yet, is no renewal. For REST API V2 a
   * 403 renews nothing, and is given back as an answer.
   *
   * @param sendWith sends the request with the bearer token it is handed
   * @param scope what the request needs
   */
  async authorized(
    sendWith: (token: string) => Promise<Sent>,
    scope: Scope = resetScope,
  ): Promise<Sent> {
    const attempted = new Set<RenewalStep>();
    let granted = await this.#current(attempted);
    while (granted.ok) {
      if (!isUsableToken(granted.value.token.value)) return failure(passError('unusableToken'));
      const sent = await sendWith(granted.value.token.value);
      const step = sent.ok ? renewalSteps[scope][sent.value.status] : undefined;
      if (!sent.ok || step === undefined) return sent;
      const refusal = await this.#refusal(granted.value, sent.value, scope, attempted);
      if (refusal !== undefined) return failure(refusal);
      granted = await this.#renewOnce(step, granted.value, attempted);
    }
    return granted;
  }

  /** Gets a new token, to see whether the server still gives one. */
  async check(): Promise<Result<null, PassError>> {
    const granted = await this.#shared('token', () => this.#renew('token', new Set()));
    return granted.ok ? success(null) : granted;
  }

  /** Registers the statement anew, as when it was first saved. */
  async register(): Promise<Result<ClientCredentials, PassError>> {
    const registered = await this.#registered();
    if (registered.ok) await this.memory.save({ credentials: registered.value, token: undefined });
    return registered;
  }

  async #registered(): Promise<Result<ClientCredentials, PassError>> {
    const { statement } = await this.memory.load();
    if (statement === undefined) return failure(passError('noCredentials'));
    return registerClient(this.network, this.environment, statement);
  }

  async #current(attempted: Set<RenewalStep>): Promise<Granted> {
    const shared = await this.#renewal?.outcome;
    if (shared !== undefined && !failedInPassing(shared)) return shared;
    const { statement, credentials, token } = await this.memory.load();
    if (statement === undefined) {
      return token === undefined ? failure(passError('noCredentials')) : success({ token });
    }
    if (token !== undefined && credentials !== undefined) {
      if ((token.expiresAt ?? 0) - Date.now() >= shortestLife)
        return success({ token, credentials });
      return this.#renewOnce('token', { token, credentials }, attempted);
    }
    return this.#shared('token', () => this.#renew('token', attempted));
  }

  /** Why nothing is renewed after this answer; undefined where something is. */
  async #refusal(
    grant: Grant,
    answer: Answer,
    scope: Scope,
    attempted: ReadonlySet<RenewalStep>,
  ): Promise<PassError | undefined> {
    const reason = answer.reason();
    const { statement } = await this.memory.load();
    if (statement === undefined) {
      return passError(answer.status === 401 ? 'pastedTokenRejected' : 'forbidden', reason);
    }
    const isUnlisted = grant.credentials?.scopes?.includes(scope) === false;
    // Adobe documents that REST API V2 needs its scope; that resets need theirs, it does not.
    if (isUnlisted && scope === apiScope) return passError('missingApiScope', reason);
    const { step, kind } = refusals[answer.status === 401 ? 401 : 403];
    if (!attempted.has(step)) return undefined;
    return passError(isUnlisted ? 'missingScope' : kind, reason);
  }

  async #renewOnce(
    step: RenewalStep,
    refused: Grant,
    attempted: Set<RenewalStep>,
  ): Promise<Granted> {
    attempted.add(step);
    return this.#shared(step, async () => {
      const { token, credentials } = await this.memory.load();
      // Another request has renewed it meanwhile: what it brought is used, not renewed.
      const fresh =
        step === 'token'
          ? token !== undefined && token.value !== refused.token.value
          : credentials?.clientId !== refused.credentials?.clientId;
      if (fresh && token !== undefined) return success({ token, credentials });
      return this.#renew(step, attempted);
    });
  }

  /**
   * One renewal at a time: whoever comes while it is under way gets its outcome. Someone who
   * needs new credentials waits for a renewal of the token to end, then starts their own. So does
   * anyone whose shared renewal failed with something that may be over.
   */
  async #shared(step: RenewalStep, renew: () => Promise<Granted>): Promise<Granted> {
    const other = this.#renewal;
    if (other !== undefined) {
      const outcome = await other.outcome;
      const isEnough = step === 'token' || other.step === 'credentials';
      if (isEnough && !failedInPassing(outcome)) return outcome;
    }
    if (this.#renewal === undefined) {
      const outcome = renew().finally(() => {
        this.#renewal = undefined;
      });
      this.#renewal = { step, outcome };
    }
    return this.#renewal.outcome;
  }

  async #renew(step: RenewalStep, attempted: Set<RenewalStep>): Promise<Granted> {
    const remembered = step === 'token' ? (await this.memory.load()).credentials : undefined;
    const registered = remembered === undefined ? await this.#registered() : success(remembered);
    if (!registered.ok) return registered;
    // Kept while the token comes, and also where none does: a statement is registered once.
    const credentials = registered.value;
    const [token] = await Promise.all([
      requestToken(this.network, this.environment, credentials),
      remembered ?? this.memory.save({ credentials, token: undefined }),
    ]);
    if (token.ok) {
      await this.memory.save({ credentials, token: token.value });
      return success({ token: token.value, credentials });
    }
    const forgotten = token.error.error === 'invalid_client' || token.error.status === 403;
    if (remembered === undefined || !forgotten || attempted.has('credentials')) return token;
    attempted.add('credentials');
    return this.#renew('credentials', attempted);
  }
}

/** Whether a renewal failed with what may be over already. */
function failedInPassing(outcome: Granted): boolean {
  return !outcome.ok && outcome.error.next === 'tryAgain';
}
