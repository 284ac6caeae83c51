import { beforeEach, describe, expect, it } from 'vitest';
import type { ClientMessage } from '../protocol/generated';
import { ControlWay } from './controlWay';
import { frameOf, frameText } from './frameText';

const frame = (type: number, sequence: number) => {
  const bytes = new Uint8Array(34);
  bytes.set([1, type]);
  bytes[21] = sequence;
  return bytes;
};
const MOVE = 1;
const BUTTON = 2;

describe('the way of control', () => {
  let open: boolean;
  let channel: Uint8Array[];
  let server: ClientMessage[];
  let batches: (() => void)[];
  let way: ControlWay;

  beforeEach(() => {
    open = false;
    channel = [];
    server = [];
    batches = [];
    way = new ControlWay({
      channel: {
        get open() {
          return open;
        },
        send: (message) => {
          if (typeof message !== 'string') channel.push(message);
          return true;
        },
      },
      live: { sendNow: (message) => void server.push(message) },
      call: 'call-a',
      lease: 'lease-a',
      host: {
        after: (_, run) => {
          batches.push(run);
          return () => undefined;
        },
      },
    });
  });

  const frames = () =>
    server.flatMap((message) => (message.type === 'PassControl' ? message.frames : []));

  it('is the link of the pages while that is open', () => {
    open = true;
    way.send(frame(MOVE, 1));
    expect(channel).toEqual([frame(MOVE, 1)]);
    expect(server).toEqual([]);
  });

  it('is the server otherwise, with many events in one message and the last of moves only', () => {
    way.send(frame(MOVE, 1));
    way.send(frame(MOVE, 2));
    way.send(frame(BUTTON, 3));
    way.send(frame(MOVE, 4));
    expect(server).toEqual([]);
    batches.shift()?.();
    expect(server).toHaveLength(1);
    expect(frames()).toEqual([frame(MOVE, 2), frame(BUTTON, 3), frame(MOVE, 4)].map(frameText));
  });

  it('sends no more in one message than the protocol has', () => {
    for (let sequence = 1; sequence <= 70; sequence++) way.send(frame(BUTTON, sequence));
    expect(frames()).toHaveLength(64);
  });

  it('keeps the order when the link is there again', () => {
    way.send(frame(BUTTON, 1));
    open = true;
    way.send(frame(BUTTON, 2));
    expect(channel).toEqual([frame(BUTTON, 1), frame(BUTTON, 2)]);
    batches.shift()?.();
    expect(server).toEqual([]);
  });
});

describe('a frame as text', () => {
  it('comes through unchanged', () => {
    expect(frameOf(frameText(frame(BUTTON, 200)))).toEqual(frame(BUTTON, 200));
  });

  it('is none when it is no base64', () => {
    expect(frameOf('%')).toBeUndefined();
  });
});
