import { describe, expect, it } from 'vitest';
import { pathOf } from './path';
import { numberAt } from './pattern';
import { frozenMillis, PictureLog } from './pictureLog';
import { decibelsOf, loudestHertz } from './tone';

const stats = (...entries: { id: string; type: string; [key: string]: unknown }[]) =>
  new Map(entries.map((entry) => [entry.id, entry])) as unknown as RTCStatsReport;

describe('pictures', () => {
  it('are counted once each, with how long they were on their way', () => {
    const log = new PictureLog((epochMillis) => epochMillis + 1_000);
    for (const at of [40, 80, 80, 120])
      log.add({ number: numberAt(at + 1_000 - 30), at, width: 320, height: 180 });
    expect(log.report()).toEqual({
      frames: 3,
      frozenMillis: 0,
      width: 320,
      height: 180,
      oneWayMillis: 30,
    });
  });

  it('stand still only when a pause is unusual', () => {
    expect(frozenMillis([0, 40, 80, 120, 620, 660])).toBe(460);
    expect(frozenMillis([0, 40, 90, 140, 230])).toBe(0);
    expect(frozenMillis([])).toBe(0);
  });

  it('that never came are nothing', () => {
    expect(new PictureLog((millis) => millis).report()).toEqual({
      frames: 0,
      frozenMillis: 0,
      width: 0,
      height: 0,
    });
  });
});

describe('a tone', () => {
  const BIN = 48_000 / 4_096;

  it('is found between two lines of the spectrum', () => {
    const spectrum = new Float32Array(2_048).fill(-90);
    spectrum[56] = -30;
    spectrum[57] = -30;
    expect(loudestHertz(spectrum, BIN)).toBeCloseTo(56.5 * BIN, 0);
  });

  it('is none in silence', () => {
    expect(loudestHertz(new Float32Array(2_048).fill(-Infinity), BIN)).toBe(0);
    expect(decibelsOf(new Float32Array(1_024))).toBe(-100);
    expect(decibelsOf(new Float32Array(1_024).fill(0.1))).toBeCloseTo(-20, 1);
  });
});

describe('the way between two pages', () => {
  const pair = {
    id: 'pair',
    type: 'candidate-pair',
    nominated: true,
    state: 'succeeded',
    localCandidateId: 'near',
    remoteCandidateId: 'far',
    currentRoundTripTime: 0.0125,
  };
  const near = { id: 'near', type: 'local-candidate', candidateType: 'host', address: '192.0.2.7' };
  const far = { id: 'far', type: 'remote-candidate', candidateType: 'relay' };

  it('is told by kinds and never by addresses', () => {
    const transport = {
      id: 'transport',
      type: 'transport',
      selectedCandidatePairId: 'pair',
      dtlsState: 'connected',
      tlsVersion: 'FEFD',
      dtlsCipher: 'TLS_A',
    };
    const path = pathOf(stats(pair, near, far, transport), 183.6);
    expect(path).toEqual({
      local: 'HOST',
      remote: 'RELAY',
      connectMillis: 184,
      secured: true,
      tls: 'FEFD TLS_A',
      roundTripMillis: 12.5,
    });
    const lost = (id: string, packetsLost: number, packetsReceived: number) => ({
      id,
      type: 'inbound-rtp',
      packetsLost,
      packetsReceived,
    });
    const streams = [lost('sound', 3, 97), lost('picture', -2, 300)];
    expect(pathOf(stats(pair, near, far, ...streams), 10)?.lossPercent).toBe(0.75);
    expect(JSON.stringify(path)).not.toContain('192.0.2.7');
  });

  it('is none while no pair has been chosen', () => {
    expect(pathOf(stats(near, far), 10)).toBeUndefined();
  });
});
