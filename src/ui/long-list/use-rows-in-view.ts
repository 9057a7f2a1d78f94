import {
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Rows beyond both edges of the window: where the focus goes from the last one in view. */
const beyond = 6;

/** All rows of a list, of which few are on the page. */
interface Rows {
  readonly count: number;
  /** What a row keeps wherever it stands. The same function as long as the rows are the same. */
  readonly keyAt: (index: number) => string | number;
  /** In px, of one that was not on the page yet; the closer, the less the page's length changes. */
  readonly usualHeight: number;
}

/** A row that is on the page: its place among all, and what its element needs to stand there. */
interface RowInView {
  readonly index: number;
  readonly attributes: {
    readonly ref: (row: HTMLElement | null) => void;
    readonly 'data-index': number;
    readonly style: { readonly transform: string };
  };
}

/** Styles are texts: Preact puts no unit behind a number. */
export interface RowsInView {
  readonly rows: readonly RowInView[];
  /** That of the list: as high as all rows together. */
  readonly style: { readonly height: string };
}

/**
 * Which rows of a long list are in the window: the others are not on the page, which stays fast with
 * ten thousand. Each is as high as what is in it.
 *
 * @param list what they stand in
 */
export function useRowsInView(rows: Rows, list: RefObject<HTMLElement | null>): RowsInView {
  const [, redraw] = useReducer<number, void>((turn) => turn + 1, 0);
  const [start, setStart] = useState(0);
  const [virtualizer] = useState(
    () => new Virtualizer<Window, HTMLElement>(optionsFor(rows, 0, redraw)),
  );
  virtualizer.setOptions(optionsFor(rows, start, redraw));
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another layout, all are measured anew
  useLayoutEffect(() => {
    virtualizer.measure();
    // One that is as high as before tells nobody.
    for (const row of [...virtualizer.elementsCache.values()]) virtualizer.measureElement(row);
  }, [rows.usualHeight]);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
    // What stands above may have got higher.
    setStart(list.current === null ? 0 : list.current.getBoundingClientRect().top + scrollY);
  });
  return {
    rows: virtualizer.getVirtualItems().map(({ index, start: top }) => ({
      index,
      attributes: {
        ref: virtualizer.measureElement,
        'data-index': index,
        style: { transform: `translateY(${top - start}px)` },
      },
    })),
    style: { height: `${virtualizer.getTotalSize()}px` },
  };
}

function optionsFor(
  { count, keyAt, usualHeight }: Rows,
  scrollMargin: number,
  redraw: () => void,
): VirtualizerOptions<Window, HTMLElement> {
  return {
    count,
    scrollMargin,
    overscan: beyond,
    getItemKey: keyAt,
    estimateSize: () => usualHeight,
    // What is not drawn, as within what is closed, has no height.
    measureElement: (...row) => measureElement(...row) || usualHeight,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialRect: { width: innerWidth, height: innerHeight },
    onChange: () => redraw(),
  };
}
