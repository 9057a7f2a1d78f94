import { useEffect, useRef } from 'preact/hooks';

/**
 * Shows the page on the whole screen, which does not go dark meanwhile, as far as the browser lets it.
 *
 * @param onLeave a person left it with Escape, or as the browser offers it
 */
export function useFullScreen(onLeave: () => void): void {
  const latest = useRef(onLeave);
  latest.current = onLeave;
  useEffect(() => {
    const closing = new AbortController();
    const { signal } = closing;
    let awake: WakeLockSentinel | undefined;
    const stayAwake = async () => {
      // Browsers take it away from a page that is not seen.
      if (document.hidden || signal.aborted) return;
      awake = await navigator.wakeLock?.request('screen').catch(() => undefined);
      if (signal.aborted) await awake?.release();
    };
    document.addEventListener('visibilitychange', () => void stayAwake(), { signal });
    document.addEventListener(
      'fullscreenchange',
      () => document.fullscreenElement === null && latest.current(),
      { signal },
    );
    void stayAwake();
    // Where it is refused, it fills the window.
    void document.documentElement.requestFullscreen?.().catch(() => undefined);
    return () => {
      closing.abort();
      void awake?.release();
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, []);
}
