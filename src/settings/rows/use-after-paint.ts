import { useEffect, useState } from 'preact/hooks';

/**
 * Whether what was drawn first is painted: what is below the window need not wait with it. An effect
 * alone may run earlier, as drawing again does not wait for the browser to paint.
 */
export function useAfterPaint(): boolean {
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
