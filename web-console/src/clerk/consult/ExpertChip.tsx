import { DownOutlined, LoadingOutlined, TeamOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { Answered } from '../../protocol/consult';
import styles from './ConsultStrip.module.css';

interface Props {
  consult: Answered;
  onHandOver: () => void;
  onEnd: () => void;
}

/**
 * One of several experts who are there: name and department as far as there is room, and in a menu both in full with what
 * can be done about that one.
 */
export function ExpertChip({ consult, onHandOver, onEnd }: Props) {
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  const [open, setOpen] = useState(false);
  const { expert, expertAway } = consult;
  const name = localized(expert.name);
  const department = localized(expert.department);
  const whole = t('consult.expert', { name, department });
  return (
    <Dropdown
      autoFocus
      destroyOnHidden
      trigger={['click']}
      open={open}
      onOpenChange={setOpen}
      menu={{
        items: [
          {
            key: 'who',
            type: 'group',
            label: whole,
            children: [
              {
                key: 'handOver',
                disabled: expertAway,
                label: <span data-testid="clerk-consult-transfer">{t('consult.handOver')}</span>,
              },
              {
                key: 'end',
                label: <span data-testid="clerk-consult-end">{t('consult.end')}</span>,
              },
            ],
          },
        ],
        onClick: ({ key }) => (key === 'end' ? onEnd() : onHandOver()),
      }}
    >
      <Button
        size="large"
        className={styles.chip ?? ''}
        data-testid="clerk-consult-expert"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={expertAway ? t('consult.awayExpert', { who: whole }) : whole}
        title={whole}
      >
        {expertAway ? (
          <LoadingOutlined aria-hidden data-testid="clerk-expert-away" />
        ) : (
          <TeamOutlined aria-hidden />
        )}
        <strong>{name}</strong>
        <span>{department}</span>
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
