import { type RunChange, tellRunChanged } from '../../../storage/runs/run-changes';
import type { ItemOutcome, Run } from '../../../storage/runs/run-record';

/** Pages hear of a run at most once in this time, in ms. */
const shortest = 100;
/** And as often where nothing comes of it, so that a pause of the server is counted down. */
const longest = 1_000;

/** Tells pages how a run goes, so that neither they nor the run are busy with telling. */
export class RunTeller {
  #toldAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #run: Run | undefined;
  #outcomes: ItemOutcome[] = [];

  /** @param progress how far it is; undefined while it stands still */
  constructor(
    private readonly runId: string,
    private readonly progress: () => RunChange['progress'],
  ) {}

  tell(run: Run, outcomes: readonly ItemOutcome[] = []): void {
    this.#run = run;
    this.#outcomes.push(...outcomes);
    this.#tellIn(this.#toldAt + shortest - performance.now());
  }

  /** Nobody tells of it any more: what is untold is told now, so that it comes before whatever follows. */
  end(): void {
    clearTimeout(this.#timer);
    if (this.#run !== undefined || this.#outcomes.length > 0) this.#tellNow();
  }

  #tellIn(wait: number): void {
    clearTimeout(this.#timer);
    if (wait <= 0) this.#tellNow();
    else this.#timer = setTimeout(() => this.#tellNow(), wait);
  }

  #tellNow(): void {
    const progress = this.progress();
    const [run, outcomes] = [this.#run, this.#outcomes];
    this.#run = undefined;
    this.#outcomes = [];
    this.#toldAt = performance.now();
    tellRunChanged({
      runId: this.runId,
      ...(run && { run }),
      ...(progress && { progress }),
      ...(outcomes.length > 0 && { outcomes }),
    });
    if (progress !== undefined) this.#timer = setTimeout(() => this.#tellNow(), longest);
  }
}
