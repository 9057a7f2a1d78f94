import { useEffect, useState } from 'preact/hooks';

/** About what a window shows. */
const firstRows = 24;

/**
 * How many rows of a list are drawn now: of hundreds, first those that may be in view, and once
 * these are painted all.
 */
export function useRowLimit(): number {
  return useAfterPaint() ? Number.POSITIVE_INFINITY : firstRows;
}

/** An effect alone may run earlier, as drawing again does not wait for the browser to paint. */
function useAfterPaint(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isPainted;
}
