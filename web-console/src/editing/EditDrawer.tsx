import { Button, Drawer, Space } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemError } from '../rest/problem';
import { ProblemNotice } from '../shell/ProblemNotice';
import { ConflictNotice, type Conflict } from './ConflictNotice';
import styles from './Editing.module.css';
import { useLeaveGuard } from './useLeaveGuard';

interface Props {
  title: ReactNode;
  open: boolean;
  /** Whether something was typed that is not saved. */
  dirty: boolean;
  saving: boolean;
  problem: ProblemError | undefined;
  conflict: Conflict | undefined;
  /** In CSS pixels; narrower on narrow screens. */
  width: number;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Where something is edited: beside its table, with what went wrong on top and the one next action at the end. */
export function EditDrawer(props: Props) {
  const { title, open, dirty, saving, problem, conflict, width, onSave, onClose } = props;
  const { t } = useTranslation('editing');
  const unlessDirty = useLeaveGuard(dirty);
  const close = () => unlessDirty(onClose);
  return (
    <Drawer
      title={title}
      open={open}
      size={`min(${width}px, 96vw)`}
      destroyOnHidden
      onClose={close}
      footer={
        <Space className={styles.footer ?? ''}>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button
            type="primary"
            loading={saving}
            disabled={!dirty}
            data-testid="edit-save"
            onClick={onSave}
          >
            {t('save')}
          </Button>
        </Space>
      }
    >
      {conflict !== undefined && <ConflictNotice conflict={conflict} />}
      {problem !== undefined && conflict === undefined && <ProblemNotice problem={problem} />}
      {props.children}
    </Drawer>
  );
}
