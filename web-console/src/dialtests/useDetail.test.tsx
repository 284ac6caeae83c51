import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useDetail } from './useDetail';

describe('the detail of a step', () => {
  const said = (detail: string) => renderHook(useDetail).result.current(detail);

  it.each([
    ['pair=HOST/RELAY, relay=yes', '本机地址 ↔ 中继服务器 · 经 TURN 中继'],
    ['item=1', '事项 1'],
    ['reason=DEVICE_MISSING', '终端缺少所需设备'],
    ['missing=kiosk+window', '没有报告：终端 + 窗口'],
    ['heard=660 Hz, sent=660 Hz', '听到 660 Hz · 发出 660 Hz'],
    ['640×360, frozen=0 ms, lost=0.4 %', '640×360 · 停顿 0 ms · 丢失 0.4 %'],
    ['kiosk=-38 ms, window=–', '终端 -38 ms · 窗口 –'],
    ['changed=PRINTER+QR_SCANNER', '更换或增减：打印机 + 扫码器'],
    ['pings=10/10, gate=10/10', '返回 10/10 · 经控制门 10/10'],
    ['2592×1944, sharpness=0.43', '2592×1944 · 清晰度 0.43'],
    ['PRINTER=OUT_OF_PAPER, HOST=SIMULATED', '打印机：故障 OUT_OF_PAPER · 主机：模拟'],
  ])('%s is written in words', (detail, words) => {
    expect(said(detail)).toBe(words);
  });

  it('stays as it is where this page knows nothing of it', () => {
    expect(said('FEFD TLS_A')).toBe('FEFD TLS_A');
    expect(said('pair=NEW/HOST, colour=blue')).toBe('NEW ↔ 本机地址 · colour=blue');
  });
});
