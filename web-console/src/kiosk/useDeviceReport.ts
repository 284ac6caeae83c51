import { useEffect } from 'react';
import type { LiveClient } from '../live/client';
import { listDevices } from '../media/devices';
import type { DeviceKind } from '../protocol/generated';

/** Tells the server what this browser can use: when it is connected, and whenever something is plugged or pulled. */
export function useDeviceReport(live: LiveClient, connected: boolean): void {
  useEffect(() => {
    if (!connected) return undefined;
    // The types promise it everywhere; a page over plain HTTP does not have it.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    let current = true;
    const report = () =>
      void presentDevices(devices).then((present) => {
        if (current) live.send({ type: 'ReportDevices', present });
      });
    report();
    devices?.addEventListener('devicechange', report);
    return () => {
      current = false;
      devices?.removeEventListener('devicechange', report);
    };
  }, [live, connected]);
}

/** What a browser alone can tell; the rest of a kiosk's modules is registered with it. */
async function presentDevices(devices: MediaDevices | undefined): Promise<DeviceKind[]> {
  const { camera, microphone, speaker } = await listDevices(devices);
  const present: DeviceKind[] = ['DISPLAY', 'HOST'];
  if (camera.length > 0) present.push('FACE_CAMERA');
  if (microphone.length > 0) present.push('MICROPHONE');
  if (speaker.length > 0) present.push('SPEAKER');
  return present;
}
