import { useEffect, useState } from 'react';
import { listDevices, type DeviceList } from './devices';

const NONE: DeviceList = { camera: [], microphone: [], speaker: [] };

/** The devices that are there, kept up to date. @param permission changes when labels may have become readable */
export function useDevices(permission: unknown): DeviceList {
  const [list, setList] = useState(NONE);
  useEffect(() => {
    // The types promise it everywhere; a page over plain HTTP does not have it.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    let current = true;
    const read = () => {
      void listDevices(devices).then((found) => {
        if (current) setList(found);
      });
    };
    read();
    devices?.addEventListener('devicechange', read);
    return () => {
      current = false;
      devices?.removeEventListener('devicechange', read);
    };
  }, [permission]);
  return list;
}
