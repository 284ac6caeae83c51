import { useEffect } from 'react';
import { listDevices } from '../media/devices';
import type { LiveClient } from '../live/client';
import type { DeviceKind } from '../protocol/generated';

/** Tells the server what this browser can use: when it is connected, and whenever something is plugged or pulled. */
export function useDeviceReport(live: LiveClient, connected: boolean): void {
  useEffect(() => {
    // A page that is not secure has no devices, whatever the types say.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (!connected) return undefined;
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

async function presentDevices(devices: MediaDevices | undefined): Promise<DeviceKind[]> {
  const { camera, microphone, speaker } = await listDevices(devices);
  const present: DeviceKind[] = ['DISPLAY', 'HOST'];
  if (camera.length > 0) present.push('FACE_CAMERA');
  if (microphone.length > 0) present.push('MICROPHONE');
  if (speaker.length > 0) present.push('SPEAKER');
  return present;
}
