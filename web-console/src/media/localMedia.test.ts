import { waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { listDevices, problemOf } from './devices';
import { LocalMedia } from './localMedia';
import { FakeDevices } from './testdata/fakeDevices';
import { FakeStream } from './testdata/fakeMedia';

let devices: FakeDevices;
let local: LocalMedia;

function newLocal(): LocalMedia {
  return new LocalMedia({
    devices: devices.asMediaDevices(),
    storage: localStorage,
    createStream: (tracks) => new FakeStream(tracks) as unknown as MediaStream,
  });
}

beforeEach(() => {
  localStorage.clear();
  devices = new FakeDevices();
  local = newLocal();
});

const settled = () =>
  waitFor(() => {
    const state = local.getSnapshot();
    if (state.phase === 'asking') throw new Error('still asking');
    return state;
  });

describe('holding', () => {
  it('switches camera and microphone on with one question, and off when all have let go', async () => {
    const first = local.hold();
    const second = local.hold();
    expect(await settled()).toMatchObject({
      phase: 'on',
      audio: { id: 'audio-1' },
      video: { id: 'video-1' },
    });
    expect(devices.requests).toHaveLength(1);
    first();
    first();
    expect(devices.live).toEqual(['audio-1', 'video-1']);
    second();
    expect(devices.live).toEqual([]);
    expect(local.getSnapshot()).toEqual({ phase: 'off' });
  });

  it('leaves the camera off as long as nobody wants it', async () => {
    local.wantCamera(false);
    local.hold();
    expect(await settled()).toMatchObject({ phase: 'on', audio: { id: 'audio-1' }, video: null });
    expect(local.getSnapshot()).not.toHaveProperty('cameraProblem');
    local.wantCamera(true);
    await waitFor(() => expect(devices.live).toEqual(['audio-2', 'video-2']));
    local.wantCamera(false);
    await waitFor(() => expect(devices.live).toEqual(['audio-3']));
    expect(devices.requests.map(({ video }) => video !== undefined)).toEqual([false, true, false]);
  });

  it('puts away what comes after everybody has let go', async () => {
    const release = local.hold();
    release();
    await waitFor(() => expect(devices.tracks).toHaveLength(2));
    await waitFor(() => expect(devices.live).toEqual([]));
    expect(local.getSnapshot()).toEqual({ phase: 'off' });
  });
});

describe('missing devices', () => {
  it('goes on with sound when there is no camera', async () => {
    devices.camera = 'absent';
    local.hold();
    expect(await settled()).toMatchObject({
      phase: 'on',
      audio: { id: 'audio-1' },
      video: null,
      cameraProblem: 'NOT_FOUND',
    });
  });

  it('goes on with the picture when the microphone is held by another program', async () => {
    devices.microphone = 'busy';
    local.hold();
    expect(await settled()).toMatchObject({ audio: null, microphoneProblem: 'IN_USE' });
  });

  it('says that nothing is permitted, and does not ask three times', async () => {
    devices.permitted = false;
    local.hold();
    expect(await settled()).toEqual({
      phase: 'failed',
      cameraProblem: 'NOT_ALLOWED',
      microphoneProblem: 'NOT_ALLOWED',
    });
    expect(devices.requests).toHaveLength(1);
  });

  it('says that the page is not secure', async () => {
    local = new LocalMedia({
      devices: undefined,
      storage: localStorage,
      createStream: () => new FakeStream() as unknown as MediaStream,
    });
    local.hold();
    expect(await settled()).toMatchObject({ phase: 'failed', cameraProblem: 'INSECURE_PAGE' });
  });

  it('goes on with what is left when a plug is pulled, and takes it back when it is there again', async () => {
    local.hold();
    await settled();
    devices.unplug('video');
    await waitFor(() =>
      expect(local.getSnapshot()).toMatchObject({ video: null, cameraProblem: 'NOT_FOUND' }),
    );
    devices.camera = 'present';
    local.reopen();
    await waitFor(() => expect(local.getSnapshot()).toMatchObject({ video: { kind: 'video' } }));
  });
});

describe('choices', () => {
  it('are remembered in this browser and asked for as a wish', async () => {
    local.choose('camera', 'cam-1');
    local = newLocal();
    local.hold();
    await settled();
    expect(devices.requests[0]?.video).toMatchObject({ deviceId: { ideal: 'cam-1' } });
    expect(devices.requests[0]?.audio).not.toHaveProperty('deviceId');
  });

  it('can be left to the system again', () => {
    local.choose('speaker', 'out-1');
    expect(newLocal().choice).toEqual({ speaker: 'out-1' });
    local.choose('speaker', undefined);
    expect(newLocal().choice).toEqual({});
  });

  it('changes the device while it is in use without a gap', async () => {
    local.hold();
    await settled();
    local.choose('microphone', 'mic-1');
    expect(local.getSnapshot()).toMatchObject({ audio: { id: 'audio-1', readyState: 'live' } });
    await waitFor(() => expect(local.getSnapshot()).toMatchObject({ audio: { id: 'audio-2' } }));
    expect(devices.live).toEqual(['audio-2', 'video-2']);
  });

  it.each(['', 'no json', '[]', '{"camera":7}'])('survive rubbish in the storage: %j', (stored) => {
    localStorage.setItem('yunchuang.devices', stored);
    expect(newLocal().choice).toEqual({});
  });
});

describe('switches', () => {
  it('mute the microphone and blacken the camera, and stay so for the next call', async () => {
    const release = local.hold();
    await settled();
    local.setMicrophone(false);
    expect(local.getSnapshot()).toMatchObject({
      audio: { enabled: false },
      video: { enabled: true },
    });
    release();
    local.hold();
    await settled();
    expect(local.getSnapshot()).toMatchObject({ audio: { enabled: false } });
  });
});

it('lists devices by their use', async () => {
  expect(await listDevices(devices.asMediaDevices())).toEqual({
    camera: [{ id: 'cam-1', label: 'Camera 1' }],
    microphone: [{ id: 'mic-1', label: 'Microphone 1' }],
    speaker: [{ id: 'out-1', label: 'Headset' }],
  });
  expect(await listDevices(undefined)).toEqual({ camera: [], microphone: [], speaker: [] });
});

it.each([
  ['NotAllowedError', 'NOT_ALLOWED'],
  ['SecurityError', 'NOT_ALLOWED'],
  ['NotFoundError', 'NOT_FOUND'],
  ['OverconstrainedError', 'NOT_FOUND'],
  ['NotReadableError', 'IN_USE'],
  ['AbortError', 'IN_USE'],
  ['TypeError', 'UNKNOWN'],
])('names %s', (name, problem) => {
  expect(problemOf(new DOMException('', name))).toBe(problem);
});
