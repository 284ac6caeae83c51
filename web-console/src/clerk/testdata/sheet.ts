import type { ItemSheet } from '../../rest/catalogue';

/** A sheet with two materials. */
export const SHEET: ItemSheet = {
  version: '6f0f3c0a-6c0e-4a52-9a53-0b9fca0a0002',
  item: 17,
  revision: 3,
  name: { zh: '公积金提取', en: 'Housing fund withdrawal' },
  category: 'housing-fund',
  permitCity: '310117',
  modes: ['ONLINE_DECLARATION'],
  requiredDevices: ['DOCUMENT_CAMERA'],
  applicants: ['PERSON'],
  promisedWorkingDays: 5,
  feeCents: 0,
  legalBasis: '《住房公积金管理条例》',
  conditions: { zh: '已连续缴存', en: 'Paid in without a gap' },
  procedure: { zh: '申请、核验、办结', en: 'Apply, check, done' },
  materials: [
    {
      id: 'id-card',
      name: { zh: '居民身份证', en: 'Identity card' },
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
      requirement: { zh: '填写完整并签名', en: 'Complete and signed' },
      acceptanceStandard: { zh: '必填项无空缺', en: 'No required field empty' },
      originals: 1,
      copies: 0,
      form: 'PAPER_OR_ELECTRONIC',
      mayBeDeferred: true,
    },
  ],
  demo: true,
};
