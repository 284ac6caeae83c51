import { describe, expect, it } from 'vitest';
import { type Circumstances, fromAddress, questionFor, toAddress } from './circumstances';

const read = (address: string) => fromAddress(new URLSearchParams(address));

const ALL: Circumstances = {
  item: 88,
  city: '330100',
  applicant: 'ORGANISATION',
  kiosk: 'kiosk-hefei-1',
  devices: ['ID_CARD_READER', 'FACE_CAMERA'],
  clerks: 0,
  at: '2026-10-01T11:00',
};

describe('circumstances', () => {
  it('come back from the address as they went into it', () => {
    expect(fromAddress(toAddress(ALL))).toEqual(ALL);
    expect(fromAddress(toAddress({ ...ALL, devices: [] }))).toEqual({ ...ALL, devices: [] });
  });

  it('are as now where the address says nothing', () => {
    expect(read('')).toEqual({ applicant: 'PERSON' });
  });

  it.each(['item=x', 'clerks=-1', 'clerks=1001', 'at=2026-13-01T11:00', 'at=now', 'applicant=DOG'])(
    'leave out %s',
    (nonsense) => {
      expect(read(nonsense)).toEqual({ applicant: 'PERSON' });
    },
  );

  it('leave out devices that there are not', () => {
    expect(read('devices=PRINTER,TOASTER').devices).toEqual(['PRINTER']);
  });

  it('become a question once there are an item and a kiosk', () => {
    expect(questionFor({ applicant: 'PERSON', item: 1 }, '330100')).toBeUndefined();
    expect(questionFor({ applicant: 'PERSON', item: 1, kiosk: 'k' }, '330100')).toEqual({
      item: 1,
      permitCity: '330100',
      applicant: 'PERSON',
      kiosk: 'k',
    });
  });

  it('mean official time, wherever the browser stands', () => {
    expect(questionFor(ALL, '320500')?.at).toBe('2026-10-01T03:00:00.000Z');
  });
});
