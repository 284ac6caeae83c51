import type { ItemSheet } from '../catalogue';

/** How a city handles an item; two materials, one of them needed on paper. */
export const SAMPLE_SHEET: ItemSheet = {
  version: 'version-2',
  item: 2,
  revision: 2,
  name: { zh: '公积金提取', en: 'Housing fund withdrawal' },
  category: 'housing-fund',
  permitCity: '310117',
  modes: ['ONLINE_DECLARATION', 'WINDOW_PUSH'],
  requiredDevices: ['DOCUMENT_CAMERA'],
  applicants: ['PERSON'],
  promisedWorkingDays: 5,
  feeCents: 9900,
  legalBasis: '《住房公积金管理条例》',
  conditions: { zh: '已连续缴存', en: 'Paid in without a gap' },
  procedure: { zh: '申请、核验', en: 'Apply, check' },
  materials: [
    {
      id: 'id-card',
      name: { zh: '身份证', en: 'Identity card' },
      requirement: { zh: '在有效期内', en: 'Valid' },
      acceptanceStandard: { zh: '人证一致', en: 'Person and card agree' },
      originals: 1,
      copies: 1,
      form: 'PAPER',
      mayBeDeferred: false,
    },
    {
      id: 'form',
      name: { zh: '申请表', en: 'Application form' },
      requirement: { zh: '填写完整', en: 'Complete' },
      acceptanceStandard: { zh: '必填项无空缺', en: 'No required field empty' },
      originals: 1,
      copies: 0,
      form: 'PAPER_OR_ELECTRONIC',
      mayBeDeferred: true,
    },
  ],
  demo: true,
};
