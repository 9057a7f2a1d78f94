import {
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Rows beyond both edges of the window: where the focus goes from the last one in view. */
const beyond = 6;

/** A row that is on the page: its place among all, and where and how high it stands in the list. */
interface RowInView {
  readonly index: number;
  readonly style: { readonly height: string; readonly transform: string };
}

/** Styles are texts: Preact puts no unit behind a number. */
export interface RowsInView {
  readonly rows: readonly RowInView[];
  /** That of the list: as high as all rows together. */
  readonly style: { readonly height: string };
}

/**
 * Which rows of a long list are in the window: the others are not on the page, which stays fast with
 * ten thousand.
 *
 * @param rowHeight of each, in px
 * @param list what they stand in
 */
export function useRowsInView(
  count: number,
  rowHeight: number,
  list: RefObject<HTMLElement | null>,
): RowsInView {
  const [, redraw] = useReducer<number, void>((turn) => turn + 1, 0);
  const [start, setStart] = useState(0);
  const [virtualizer] = useState(
    () => new Virtualizer<Window, HTMLElement>(optionsFor(count, rowHeight, 0, redraw)),
  );
  virtualizer.setOptions(optionsFor(count, rowHeight, start, redraw));
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another height, all are measured anew
  useLayoutEffect(() => virtualizer.measure(), [rowHeight]);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
    // What stands above may have got higher.
    setStart(list.current === null ? 0 : list.current.getBoundingClientRect().top + scrollY);
  });
  return {
    rows: virtualizer.getVirtualItems().map(({ index, start: top }) => ({
      index,
      style: { height: `${rowHeight}px`, transform: `translateY(${top - start}px)` },
    })),
    style: { height: `${virtualizer.getTotalSize()}px` },
  };
}

function optionsFor(count: number, rowHeight: number, scrollMargin: number, redraw: () => void) {
  return {
    count,
    scrollMargin,
    overscan: beyond,
    estimateSize: () => rowHeight,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialRect: { width: innerWidth, height: innerHeight },
    onChange: () => redraw(),
  };
}
