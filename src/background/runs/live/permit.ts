import browser from 'webextension-polyfill';
import type { Failure } from '../../../failure/failure';
import type { Result } from '../../../pass/result';
import type { PreparedRun } from './prepare-run';

/** Nothing more may be sent, and why. */
export class Obstacle extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
  }
}

/**
 * What a run may be sent with: looked at once, and anew after each change of what is stored. To look for
 * each request would take longer than to send it.
 */
export class Permit {
  #prepared: Promise<Result<PreparedRun, Failure>> | undefined;
  readonly #forget = () => {
    this.#prepared = undefined;
  };

  /** @param prepare looks at it; never rejects */
  constructor(private readonly prepare: () => Promise<Result<PreparedRun, Failure>>) {
    browser.storage.onChanged.addListener(this.#forget);
  }

  /** @throws Obstacle where nothing may be sent */
  async get(): Promise<PreparedRun> {
    this.#prepared ??= this.prepare();
    const prepared = await this.#prepared;
    if (prepared.ok) return prepared.value;
    throw new Obstacle(prepared.error);
  }

  /** Looks anew why nothing may be sent; undefined where something may. */
  async obstacle(): Promise<Failure | undefined> {
    this.#prepared = this.prepare();
    const prepared = await this.#prepared;
    return prepared.ok ? undefined : prepared.error;
  }

  /** What could be sent with this failed: it is looked at anew. */
  doubt(): void {
    this.#forget();
  }

  end(): void {
    browser.storage.onChanged.removeListener(this.#forget);
  }
}
