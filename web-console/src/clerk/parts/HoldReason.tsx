import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Says of something that needs the citizen why it cannot be done while he is on hold. */
export function HoldReason({ held, children }: { held: boolean; children: ReactNode }) {
  const { t } = useTranslation('clerk');
  // A button that is disabled hears of no pointer.
  return (
    <Tooltip title={held ? t('consult.onHold') : ''}>
      <span>{children}</span>
    </Tooltip>
  );
}
