import type { DevicesHost, Glance } from '../deviceCheck';

/** SIMULATED: a microphone and a camera that give what they are told to. */
export class FakeDevices implements DevicesHost {
  /** What is on now. */
  readonly on = new Set<'microphone' | 'camera'>();
  readonly opened: string[] = [];
  permissions: PermissionState = 'granted';
  /** Why neither can be opened. */
  failure: string | undefined;
  opening: Promise<void> = Promise.resolve();
  muted = false;
  level: number | undefined = -50;
  glance: Glance | undefined = { width: 1280, height: 720, brightness: 104 };

  permission(): Promise<PermissionState> {
    return Promise.resolve(this.permissions);
  }

  async openMicrophone() {
    return { muted: this.muted, level: () => this.level, close: await this.open('microphone') };
  }

  async openCamera() {
    return { look: () => this.glance, close: await this.open('camera') };
  }

  private async open(device: 'microphone' | 'camera'): Promise<() => void> {
    await this.opening;
    if (this.failure !== undefined) throw new DOMException('', this.failure);
    this.on.add(device);
    this.opened.push(device);
    return () => void this.on.delete(device);
  }
}
