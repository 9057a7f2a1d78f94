import { useEffect, useState } from 'preact/hooks';

/**
 * Whether what is drawn first was painted, so that more can follow. An effect alone may run earlier,
 * as drawing again does not wait for the browser to paint.
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
