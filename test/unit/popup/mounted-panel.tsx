import { createHash } from 'node:crypto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import * as v from 'valibot';
import { vi } from 'vitest';
import type { Failure } from '../../../src/failure/failure';
import type { CommandInput } from '../../../src/messages/commands';
import { apiScope, resetScope } from '../../../src/pass/auth/scopes';
import { failure, type Result, success } from '../../../src/pass/result';
import { ResetPanel } from '../../../src/popup/ResetPanel';
import { registeredApplicationSchema } from '../../../src/storage/applications';
import { managed } from '../../../src/storage/managed';
import { type ResetRecord, resetRecordSchema } from '../../../src/storage/resets';
import { tempPassSchema } from '../../../src/storage/temp-passes';

vi.hoisted(() => {
  const area = { get: async () => ({}), set: async () => undefined };
  const onChanged = { addListener: () => undefined, removeListener: () => undefined };
  Object.assign(globalThis, { chrome: { storage: { local: area, session: area, onChanged } } });
});
vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: { request: async () => true },
    runtime: { getURL: (path: string) => path },
  },
}));

// The browser's own takes a time that no clock here rules.
vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (_, data) => {
  if (!(data instanceof Uint8Array)) throw new Error('No bytes to hash');
  return new Uint8Array(createHash('sha256').update(data).digest()).buffer;
});

interface Waiting {
  readonly command: CommandInput;
  readonly answer: (answer: Result<unknown, Failure>) => void;
}
const waiting: Waiting[] = [];
const sent: CommandInput[] = [];
vi.mock('../../../src/messages/send-command', () => ({
  sendCommand: (command: CommandInput) =>
    new Promise((answer: Waiting['answer']) => {
      sent.push(command);
      waiting.push({ command, answer });
    }),
}));

const environment = { kind: 'release-staging' };
const tempPass = v.parse(tempPassSchema, {
  id: 'pass',
  name: '',
  environment,
  requestorId: 'REF30',
  mvpdId: 'flexibleTempPass',
  kind: 'promotional',
});
const application = v.parse(registeredApplicationSchema, {
  id: 'one',
  name: 'one',
  environment,
  credential: 'statement',
  scopes: [resetScope, apiScope],
});
const page = {
  state: 'read',
  site: undefined,
  candidates: [],
  more: 0,
  best: undefined,
  requestorIds: [],
  mvpdIds: [],
} as const;

/** The popup's panel in a document, with a background that answers when it is told to. */
export class MountedPanel {
  readonly #root = document.body.appendChild(document.createElement('div'));
  #resets: ResetRecord[] = [];
  readonly #clock = vi.spyOn(Date, 'now');

  static async mount(): Promise<MountedPanel> {
    // Who types is asked about after a pause.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    waiting.length = 0;
    sent.length = 0;
    const panel = new MountedPanel();
    await panel.#draw();
    return panel;
  }

  async unmount(): Promise<void> {
    await act(() => render(null, this.#root));
    this.#root.remove();
    this.#clock.mockRestore();
    vi.useRealTimers();
  }

  /** Types a device ID, and waits until its trial is asked about. */
  async enter(deviceId: string): Promise<void> {
    const field = this.#root.querySelector<HTMLInputElement>('[role=combobox]');
    if (field === null) throw new Error('No field for a device ID');
    await act(() => {
      field.value = deviceId;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await this.#settle(() =>
      this.sent('readTrial').some(({ viewer }) => viewer.deviceId === deviceId),
    );
  }

  /** Presses a button by what it says; one that is disabled does nothing, as for a person. */
  async press(name: string): Promise<void> {
    const buttons = [...this.#root.querySelectorAll('button')];
    const button = buttons.find(({ textContent }) => textContent === name);
    if (button === undefined) throw new Error(`No button ${name} in ${this.#root.textContent}`);
    await act(() => button.click());
    await this.#settle();
  }

  async submit(): Promise<void> {
    const form = this.#root.querySelector<HTMLFormElement>('form.reset-form');
    await act(() => form?.requestSubmit());
    await this.#settle(() => this.sent('reset').length > 0);
  }

  /** Answers the newest command of a type that waits. */
  answer(type: CommandInput['type'], value: unknown): Promise<void> {
    return this.#answer(type, success(value));
  }

  fail(type: CommandInput['type'], error: Failure): Promise<void> {
    return this.#answer(type, failure(error));
  }

  /** The stored records, the newest first, as the background would have written them. */
  async store(...resets: v.InferInput<typeof resetRecordSchema>[]): Promise<void> {
    this.#resets = v.parse(v.array(resetRecordSchema), resets);
    await this.#draw();
  }

  /** Lets time pass, in ms. */
  async pass(milliseconds: number): Promise<void> {
    const until = Date.now() + milliseconds;
    for (let left = milliseconds; left > 0; left -= 1_000) {
      const step = Math.min(left, 1_000);
      this.#clock.mockReturnValue(until - left + step);
      await act(() => void vi.advanceTimersByTime(step));
    }
    await this.#settle();
  }

  trial(): string {
    return this.#root.querySelector('.trial')?.textContent ?? '';
  }

  status(): string {
    return this.#root.querySelector('.status')?.textContent ?? '';
  }

  /** All commands of a type so far, the newest last. */
  sent<Type extends CommandInput['type']>(type: Type): Extract<CommandInput, { type: Type }>[] {
    return sent.filter((one): one is Extract<CommandInput, { type: Type }> => one.type === type);
  }

  async #answer(type: CommandInput['type'], answer: Result<unknown, Failure>): Promise<void> {
    const newestOf = () => waiting.findLastIndex(({ command }) => command.type === type);
    await this.#settle(() => newestOf() >= 0);
    const newest = newestOf();
    const [one] = waiting.splice(newest, 1);
    await act(() => one?.answer(answer));
    await this.#settle();
  }

  /** Lets everything happen that needs no answer. */
  async #settle(isSo: () => boolean = () => true): Promise<void> {
    const from = performance.now();
    for (let turn = 0; turn <= 20 || !isSo(); turn += 1) {
      if (performance.now() - from > 4_000) {
        throw new Error(`It never came to be so: ${this.#root.textContent}`);
      }
      await act(async () => {
        vi.advanceTimersByTime(20);
        await new Promise((resolve) => setImmediate(resolve));
      });
    }
  }

  async #draw(): Promise<void> {
    const startWith = {
      tempPass,
      deviceId: '',
      text: 'user@domain.com',
      trim: true,
      lowerCase: true,
    };
    await act(() =>
      render(
        <ResetPanel
          tempPasses={[tempPass]}
          applications={[application]}
          policy={managed.empty}
          resets={this.#resets}
          startWith={startWith}
          seen={{ page, show: () => undefined }}
          locked={false}
          pressedBefore={false}
        />,
        this.#root,
      ),
    );
    await this.#settle();
  }
}
