import { describe, expect, it } from 'vitest';
import { withStartBitrate } from './startBitrate';

const HEAD = ['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 't=0 0'];
const AUDIO = ['m=audio 9 UDP/TLS/RTP/SAVPF 111', 'a=mid:0', 'a=rtpmap:111 opus/48000/2'];
const VIDEO = [
  'm=video 9 UDP/TLS/RTP/SAVPF 96 97 103',
  'a=mid:1',
  'a=rtpmap:96 VP8/90000',
  'a=rtcp-fb:96 transport-cc',
  'a=rtpmap:97 rtx/90000',
  'a=fmtp:97 apt=96',
  'a=rtpmap:103 H264/90000',
  'a=fmtp:103 packetization-mode=1;profile-level-id=42e01f',
];

function linesOf(...lines: string[]): string[] {
  return withStartBitrate([...HEAD, ...lines, ''].join('\r\n')).split('\r\n');
}

describe('the bitrate a picture begins with', () => {
  it('is wished for every codec that carries a picture', () => {
    expect(linesOf(...AUDIO, ...VIDEO).filter((line) => line.includes('start-bitrate'))).toEqual([
      'a=fmtp:103 packetization-mode=1;profile-level-id=42e01f;x-google-start-bitrate=1000',
      'a=fmtp:96 x-google-start-bitrate=1000',
    ]);
  });

  it('leaves sound, repairs and everything else alone', () => {
    const lines = linesOf(...AUDIO, ...VIDEO);
    const untouched = [...AUDIO, ...VIDEO].filter((line) => !line.startsWith('a=fmtp:103'));
    expect(untouched.filter((line) => !lines.includes(line))).toEqual([]);
  });
});
