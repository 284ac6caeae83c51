import { AudioOutlined, EyeOutlined, LoadingOutlined, UserAddOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallViewSupervision, SupervisionMode } from '../../protocol/generated';
import styles from './SupervisionStrip.module.css';
import { useSupervisorName } from './useSupervisorName';

const ICONS: Readonly<Record<SupervisionMode, ReactNode>> = {
  LISTEN: <EyeOutlined aria-hidden />,
  WHISPER: <AudioOutlined aria-hidden />,
  BARGE_IN: <UserAddOutlined aria-hidden />,
};

/**
 * Which manager supervises the talk, and how: nothing that anybody has to do something about.
 *
 * @param whispered whether a whisper is for whoever sits here
 */
export function SupervisionStrip(props: {
  supervision: CallViewSupervision | undefined;
  whispered: boolean;
}) {
  const { supervision, whispered } = props;
  const { t } = useTranslation('clerk');
  const nameOf = useSupervisorName();
  if (supervision === undefined) return null;
  const { mode, supervisor, supervisorAway } = supervision;
  const other = mode === 'WHISPER' && !whispered;
  return (
    <section
      className={styles.strip}
      aria-label={t('supervision.label')}
      role="status"
      data-testid="clerk-supervision"
      data-mode={mode}
    >
      {ICONS[mode]}
      <strong>{nameOf(supervisor)}</strong>
      <span>{t(other ? 'supervision.WHISPER_OTHER' : `supervision.${mode}`)}</span>
      {supervisorAway && (
        <span>
          <LoadingOutlined aria-hidden /> {t('supervision.away')}
        </span>
      )}
    </section>
  );
}
