import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Moment } from '../moment';

/** Says to an expert that a colleague's call goes on without him: the desk alone would not explain itself. */
export function useConsultFarewell({ kind }: Moment): void {
  const { t } = useTranslation('clerk');
  const { message } = App.useApp();
  const before = useRef(kind);
  useEffect(() => {
    if (before.current === 'advice' && kind === 'duty') void message.info(t('consult.farewell'));
    before.current = kind;
  }, [kind, message, t]);
}
