import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemSheet } from '../../rest/catalogue';
import { ProblemNotice } from '../../shell/ProblemNotice';
import styles from './Panel.module.css';
import type { SheetResource } from './useItemSheet';

/** Draws a sheet that is there; while it is fetched, or when it cannot be, says so. */
export function SheetState(props: {
  sheet: SheetResource;
  children: (sheet: ItemSheet) => ReactNode;
}) {
  const { t } = useTranslation('clerk');
  const { sheet, children } = props;
  if (sheet.data !== undefined) return children(sheet.data);
  if (sheet.state === 'failed') {
    return (
      <div className={styles.failed}>
        <ProblemNotice problem={sheet.problem} />
        <Button onClick={sheet.reload}>{t('again')}</Button>
      </div>
    );
  }
  return <Skeleton active paragraph={{ rows: 8 }} aria-label={t('loading')} />;
}
