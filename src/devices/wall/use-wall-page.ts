import { useEffect, useState } from 'preact/hooks';
import { type WallLayout, wallLayout } from './wall-layout';

/** How long each page of the wall display stands, in ms. */
const turnAfter = 15_000;

export interface WallPage {
  readonly layout: WallLayout;
  /** Counted from 0. */
  readonly page: number;
  readonly pages: number;
  readonly isHeld: boolean;
  readonly hold: (isHeld: boolean) => void;
  readonly turn: (by: number) => void;
}

/** Turns the pages of a wall display that shows more devices than have room. */
export function useWallPage(count: number): WallPage {
  const [layout, setLayout] = useState(() => wallLayout(innerWidth, innerHeight));
  const [turned, setTurned] = useState(0);
  const [isHeld, hold] = useState(false);
  const pages = Math.max(1, Math.ceil(count / layout.perPage));
  useEffect(() => {
    const closing = new AbortController();
    const measure = () => setLayout(wallLayout(innerWidth, innerHeight));
    addEventListener('resize', measure, { signal: closing.signal });
    return () => closing.abort();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was turned stands as long
  useEffect(() => {
    if (isHeld || pages === 1) return;
    const timer = setInterval(() => setTurned((before) => before + 1), turnAfter);
    return () => clearInterval(timer);
  }, [isHeld, pages, turned]);
  return {
    layout,
    page: ((turned % pages) + pages) % pages,
    pages,
    isHeld,
    hold,
    turn: (by) => setTurned((before) => before + by),
  };
}
