import { requireTempPass } from './model/catalogue';
import type { SandboxEnvironment } from './model/environments';
import { playEveryTitle, playTitle, type Trial, type TrialState, trialState } from './model/trial';
import type { World } from './model/world';

/** Whose trial: of which Temp Pass, on which device, with which generic key. */
export interface TrialQuestion {
  readonly requestorId: string;
  readonly mvpdId: string;
  readonly deviceId?: string;
  readonly key?: string;
}

/**
 * The levers with which tests look at trials and change them, without a request. Each throws a
 * RangeError for a Temp Pass that the catalogue does not have.
 *
 * @param world the running stand-in
 */
export function trialHandles(world: World) {
  function find(environment: SandboxEnvironment, question: TrialQuestion): Trial | undefined {
    const { requestorId, mvpdId, ...viewer } = question;
    const mvpd = requireTempPass(requestorId, mvpdId);
    return world.environments[environment].trials.find(requestorId, mvpd, viewer);
  }

  function findOrStart(environment: SandboxEnvironment, question: TrialQuestion): Trial {
    const { requestorId, mvpdId, ...viewer } = question;
    const mvpd = requireTempPass(requestorId, mvpdId);
    const { trials } = world.environments[environment];
    const seconds = world.settings.trialSeconds;
    return trials.findOrStart(requestorId, mvpd, viewer, world.now(), seconds);
  }

  return {
    trial: (environment: SandboxEnvironment, question: TrialQuestion): TrialState =>
      trialState(find(environment, question), world.now()),

    startTrial(
      environment: SandboxEnvironment,
      question: TrialQuestion & { readonly resource?: string },
    ): void {
      const { resource, ...viewer } = question;
      const trial = findOrStart(environment, viewer);
      if (resource !== undefined) playTitle(trial, resource, world.now());
    },

    /** Forgets every trial of every environment. */
    forgetTrials(): void {
      for (const { trials } of Object.values(world.environments)) trials.clear();
    },

    /** Ends the time of a running trial at once. */
    useUp(environment: SandboxEnvironment, question: TrialQuestion): void {
      const found = find(environment, question);
      if (found !== undefined) found.endsAt = world.now();
    },

    /**
     * Plays titles of a promotional trial until none is left; starts it if there is none. One that
     * has run out of time stays as it is.
     *
     * @throws RangeError for a Temp Pass that does not count titles
     */
    useUpTitles(environment: SandboxEnvironment, question: TrialQuestion): void {
      const { requestorId, mvpdId } = question;
      if (requireTempPass(requestorId, mvpdId).kind !== 'promotional') {
        throw new RangeError(`${mvpdId} does not count titles`);
      }
      playEveryTitle(findOrStart(environment, question), world.now());
    },
  };
}
