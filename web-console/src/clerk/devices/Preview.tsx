import { VideoCameraOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LocalMediaState } from '../../media/localMedia';
import { LevelBar } from '../../media/parts/LevelBar';
import { Picture } from '../../media/parts/Picture';
import styles from './Devices.module.css';

interface Props {
  state: LocalMediaState;
  testing: boolean;
  onTest: (testing: boolean) => void;
}

/** The own picture and the microphone's level, while somebody wants to see them. */
export function Preview({ state, testing, onTest }: Props) {
  const { t } = useTranslation('clerk');
  const message = useMessage(state, testing);
  const shown = testing && state.phase === 'on' ? state : undefined;
  return (
    <section className={styles.preview}>
      <div className={styles.picture}>
        {shown?.video ? (
          <Picture stream={shown.stream} testId="clerk-test-video" label={t('call.self')} own />
        ) : (
          <p role="status">{message}</p>
        )}
      </div>
      <div className={styles.level}>
        {shown?.audio && <span>{t('devices.level')}</span>}
        {shown?.audio && <LevelBar stream={shown.stream} label={t('call.level')} />}
      </div>
      <Button
        icon={<VideoCameraOutlined />}
        data-testid="clerk-device-test"
        aria-pressed={testing}
        onClick={() => onTest(!testing)}
      >
        {testing ? t('devices.stopTest') : t('devices.test')}
      </Button>
    </section>
  );
}

function useMessage(state: LocalMediaState, testing: boolean): string {
  const { t } = useTranslation('clerk');
  if (!testing) return t(state.phase === 'on' ? 'devices.inUse' : 'devices.off');
  switch (state.phase) {
    case 'off':
    case 'asking':
      return t('devices.asking');
    case 'on':
      return t(`devices.problems.${state.cameraProblem ?? 'NOT_FOUND'}`);
    case 'failed':
      return t(`devices.problems.${state.cameraProblem}`);
  }
}
