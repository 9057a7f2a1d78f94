import { useEffect, useState } from 'preact/hooks';
import { deviceIdAtOnce, type ReadDevice, readDeviceId } from './read-entered';

/** @returns what a text reads as; undefined for the moment in which the finder is loaded for it */
export function useReadDevice(text: string): ReadDevice | undefined {
  const [later, setLater] = useState<{ text: string; read: ReadDevice }>();
  const atOnce = deviceIdAtOnce(text);
  const isToWaitFor = atOnce === undefined;

  useEffect(() => {
    if (!isToWaitFor) return;
    let outdated = false;
    void readDeviceId(text).then((read) => {
      if (!outdated) setLater({ text, read });
    });
    return () => {
      outdated = true;
    };
  }, [isToWaitFor, text]);

  return atOnce ?? (later?.text === text ? later.read : undefined);
}
