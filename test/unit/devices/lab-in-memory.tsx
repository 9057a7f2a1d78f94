import { render } from 'preact';
import { act } from 'preact/test-utils';
import * as v from 'valibot';
import { expect, vi } from 'vitest';
import type { CommandInput } from '../../../src/messages/commands';
import { deviceTrialSchema } from '../../../src/storage/trials/device-trial';
import { tellTrials } from '../../../src/storage/trials/trial-changes';
import { StoredValues } from '../storage/stored-values';

type Sent<Type extends CommandInput['type']> = Extract<CommandInput, { type: Type }>;

export const tempPass = {
  ...{ id: 'pass', name: '', environment: { kind: 'release-staging' }, kind: 'basic' },
  ...{ requestorId: 'REF30', mvpdId: 'TempPass' },
};
export const named = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    deviceId: `box-${at}`,
    name: `Box ${at}`,
    ...(at % 2 === 0 && { deviceInfo: { model: 'Roku', primaryHardwareType: 'SetTopBox' } }),
  }));

/** The page Devices in a simulated document: storage and the background's answers are made up. */
export class LabInMemory {
  readonly commands: CommandInput[] = [];
  /** What is known when the page asks. */
  readings: object[] = [];
  status: object = { kind: 'reading' };
  /** Answers everything but what reads trials. */
  answer: (command: CommandInput) => Promise<unknown> = async () => ({ ok: true, value: null });
  readonly opened: string[] = [];
  #areas: Record<string, Map<string, unknown>> = {};
  #listeners: ((changes: object, area: string) => void)[] = [];
  root: HTMLElement = document.body;

  constructor() {
    vi.stubGlobal('chrome', { storage: this.#storage() });
  }

  get polyfill() {
    return {
      default: {
        storage: this.#storage(),
        runtime: { getURL: (path: string) => path, getManifest: () => ({ version: '0.1.0' }) },
        tabs: { create: ({ url }: { url: string }) => void this.opened.push(url) },
      },
    };
  }

  /** The module that stands for messages/send-command. */
  get sendCommand() {
    return {
      sendCommand: async (command: CommandInput) => {
        this.commands.push(command);
        if (command.type === 'followTrials') {
          const devices = v.parse(v.array(deviceTrialSchema), this.readings);
          return { ok: true, value: { devices, status: this.status } };
        }
        return this.answer(command);
      },
    };
  }

  fill(local: Record<string, unknown>, session: Record<string, unknown> = {}): void {
    for (const [name, values] of Object.entries({ local, session })) {
      this.#areas[name] = new StoredValues((changes) => {
        for (const listener of this.#listeners) listener(changes, name);
      });
      for (const [key, value] of Object.entries(values)) this.#areas[name]?.set(key, value);
    }
  }

  async open(): Promise<void> {
    this.root = document.body.appendChild(document.createElement('div'));
    const { Devices } = await import('../../../src/devices/Devices');
    await act(() => render(<Devices />, this.root));
  }

  async close(): Promise<void> {
    await act(() => render(null, this.root));
    this.root.remove();
    this.commands.length = 0;
    this.opened.length = 0;
    this.readings = [];
    this.status = { kind: 'reading' };
    this.answer = async () => ({ ok: true, value: null });
  }

  /** The background has read these. */
  async tell(...devices: object[]): Promise<void> {
    await act(async () =>
      tellTrials({
        tempPassId: 'pass',
        devices: v.parse(v.array(deviceTrialSchema), devices),
        status: { kind: 'reading' },
      }),
    );
  }

  sent<Type extends CommandInput['type']>(type: Type): Sent<Type>[] {
    return this.commands.filter((one): one is Sent<Type> => one.type === type);
  }

  rows(): string[] {
    return [...this.root.querySelectorAll('.device-list > li')].map((row) =>
      (row.textContent ?? '').replace(/\s+/gu, ' '),
    );
  }

  row(name: string): string | undefined {
    return this.rows().find((one) => one.startsWith(`${name} `));
  }

  button(name: string): HTMLButtonElement | undefined {
    return [...this.root.querySelectorAll('button')].find(
      (one) => one.textContent?.trim() === name && one.getAttribute('aria-disabled') !== 'true',
    );
  }

  async press(name: string): Promise<void> {
    await expect.poll(() => this.button(name)).toBeDefined();
    await act(async () => this.button(name)?.click());
  }

  async tick(name: string): Promise<void> {
    const box = () =>
      [...this.root.querySelectorAll<HTMLInputElement>('[type=checkbox]')].find(
        (one) => one.getAttribute('aria-label') === name,
      );
    await expect.poll(box).toBeDefined();
    await act(async () => box()?.click());
  }

  #storage() {
    const area = (name: string) => ({
      get: async (keys: string | string[]) =>
        Object.fromEntries(
          [...(this.#areas[name] ?? [])].filter(([one]) => [keys].flat().includes(one)),
        ),
    });
    return {
      local: area('local'),
      session: area('session'),
      onChanged: {
        addListener: (listener: (changes: object, area: string) => void) =>
          void this.#listeners.push(listener),
        removeListener: () => undefined,
      },
    };
  }
}
