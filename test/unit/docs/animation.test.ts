import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { layout } from '../../../scripts/docs/animation/draw-frames';
import type { Scene, Story } from '../../../scripts/docs/animation/story';
import { timelineOf } from '../../../scripts/docs/animation/timeline';

const file = readFileSync(resolve(import.meta.dirname, '../../../docs/reset.webp'));

/** How often it is shown, and how long each frame is, in ms. (WebP Container Specification, ANIM and ANMF) */
function animationIn(webp: Buffer): { readonly loops: number; readonly durations: number[] } {
  let loops = Number.NaN;
  const durations: number[] = [];
  for (let at = 12; at + 8 <= webp.length; ) {
    const name = webp.toString('latin1', at, at + 4);
    const size = webp.readUInt32LE(at + 4);
    if (name === 'ANIM') loops = webp.readUInt16LE(at + 12);
    if (name === 'ANMF') durations.push(webp.readUIntLE(at + 20, 3));
    at += 8 + size + (size % 2);
  }
  return { loops, durations };
}

test('the animation takes 20 seconds, begins again by itself, and is no heavy file', () => {
  const { loops, durations } = animationIn(file);
  expect(durations.reduce((sum, milliseconds) => sum + milliseconds, 0)).toBe(20_000);
  expect(loops).toBe(0);
  expect(durations.length).toBeGreaterThan(20);
  expect(file.length).toBeLessThan(1_500_000);
});

test('each scene of the story is long enough to be read, and the pointer clicks what it does', () => {
  const scene = (caption: string): Scene => ({ caption, web: { png: '', width: 1, height: 1 } });
  const scenes = {
    before: scene('before'),
    open: scene('open'),
    ready: scene('ready'),
    busy: scene('busy'),
    done: scene('done'),
    gone: scene('gone'),
    again: scene('again'),
  };
  const story: Story = { scenes, reset: { x: 190, y: 200 }, start: { x: 60, y: 350 } };
  const frames = timelineOf(story, layout, 20_000);
  expect(frames.reduce((sum, { milliseconds }) => sum + milliseconds, 0)).toBe(20_000);
  for (const shown of Object.values(scenes)) {
    const own = frames.filter((frame) => frame.scene === shown);
    const seen = own.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    expect(seen, shown.caption).toBeGreaterThan(shown === scenes.busy ? 600 : 1_500);
  }
  const pressed = frames.filter(({ isPressed }) => isPressed).map(({ pointer }) => pointer);
  expect(pressed).toContainEqual(layout.toolbarButton);
  expect(pressed).toContainEqual({ x: layout.popup.x + 190, y: layout.popup.y + 200 });
  expect(pressed).toContainEqual({ x: layout.web.x + 60, y: layout.web.y + 350 });
});
