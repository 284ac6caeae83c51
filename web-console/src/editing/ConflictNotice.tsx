import { Alert, Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useAuthor } from './useAuthor';

/** Somebody else saved while this was being edited. */
export interface Conflict {
  by: string;
  at: string;
  /** What they changed. */
  details?: ReactNode;
  /** Drops what was typed here and shows what they saved. */
  takeTheirs: () => void;
  /** Keeps what was typed here; saving again replaces theirs. */
  keepMine: () => void;
}

export function ConflictNotice({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation('editing');
  const { stamp } = useFormats();
  const author = useAuthor();
  return (
    <Alert
      type="warning"
      showIcon
      title={t('conflict.title', { by: author(conflict.by), at: stamp(conflict.at) })}
      description={
        <Space vertical>
          {conflict.details}
          <Space wrap>
            <Button size="small" onClick={conflict.takeTheirs}>
              {t('conflict.takeTheirs')}
            </Button>
            <Button size="small" onClick={conflict.keepMine}>
              {t('conflict.keepMine')}
            </Button>
          </Space>
        </Space>
      }
      style={{ marginBlockEnd: 16 }}
    />
  );
}
