import type { MatrixData } from '../api/tests';

/** One kiosk, and two windows in two cities that it can test. */
export const ENDS: Pick<MatrixData, 'kiosks' | 'windows'> = {
  kiosks: [
    {
      id: 'kiosk-a',
      name: { zh: '1 号自助终端', en: 'Kiosk 1' },
      centre: { zh: '松江中心', en: 'Songjiang centre' },
      city: '310117',
    },
  ],
  windows: [
    {
      id: 'virtual-a',
      name: { zh: '虚拟窗口 1', en: 'Virtual window 1' },
      centre: { zh: '松江中心', en: 'Songjiang centre' },
      city: '310117',
    },
    {
      id: 'virtual-b',
      name: { zh: '虚拟窗口 1', en: 'Virtual window 1' },
      centre: { zh: '嘉兴中心', en: 'Jiaxing centre' },
      city: '330400',
    },
  ],
};
