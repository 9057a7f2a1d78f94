import type { Place, Scene, Story } from './story';

/** One picture of the animation. */
export interface Frame {
  readonly scene: Scene;
  readonly pointer: Place;
  /** Whether the pointer is pressed. */
  readonly isPressed: boolean;
  /** How long it is seen. */
  readonly milliseconds: number;
}

/** Where things are in the window, in px of CSS. */
export interface Layout {
  readonly toolbarButton: Place;
  /** The upper left corner of the popup and of the web page. */
  readonly popup: Place;
  readonly web: Place;
}

/** Every frame of a story that takes so long in all: the last one lasts as long as is left. */
export function timelineOf(story: Story, layout: Layout, total: number): Frame[] {
  const { before, open, ready, busy, done, gone, again } = story.scenes;
  const rest = { x: layout.web.x + 520, y: layout.web.y + 430 };
  const reset = sum(layout.popup, story.reset);
  const start = sum(layout.web, story.start);
  const frames = [
    still(before, rest, 2_600),
    ...move(before, rest, layout.toolbarButton),
    press(before, layout.toolbarButton),
    still(open, layout.toolbarButton, 3_000),
    ...move(ready, layout.toolbarButton, reset),
    still(ready, reset, 700),
    press(ready, reset),
    still(busy, reset, 700),
    still(done, reset, 4_300),
    ...move(done, reset, rest),
    press(done, rest),
    still(gone, rest, 1_800),
    ...move(gone, rest, start),
    press(gone, start),
  ];
  const used = frames.reduce((milliseconds, frame) => milliseconds + frame.milliseconds, 0);
  return [...frames, still(again, start, total - used)];
}

function still(scene: Scene, pointer: Place, milliseconds: number): Frame {
  return { scene, pointer, milliseconds, isPressed: false };
}

function press(scene: Scene, pointer: Place): Frame {
  return { ...still(scene, pointer, 240), isPressed: true };
}

const steps = 9;

/** A pointer that starts and ends slowly, as a hand moves it. */
function move(scene: Scene, from: Place, to: Place): Frame[] {
  return Array.from({ length: steps }, (_, at) => {
    const part = (1 - Math.cos((Math.PI * (at + 1)) / steps)) / 2;
    const pointer = {
      x: Math.round(from.x + (to.x - from.x) * part),
      y: Math.round(from.y + (to.y - from.y) * part),
    };
    return still(scene, pointer, 70);
  });
}

function sum(one: Place, other: Place): Place {
  return { x: one.x + other.x, y: one.y + other.y };
}
