import { ApiOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoopbackResult } from '../../media/loopback';
import { useSession } from '../session';
import styles from './Devices.module.css';

type Check = 'untried' | 'running' | LoopbackResult;

/** Connects this page with itself, directly and through the relay. */
export function ConnectionCheck() {
  const { t } = useTranslation('clerk');
  const { media } = useSession();
  const [check, setCheck] = useState<Check>('untried');
  const run = () => {
    setCheck('running');
    void media.checkConnection().then(setCheck);
  };
  return (
    <section className={styles.check}>
      <Button
        icon={<ApiOutlined />}
        loading={check === 'running'}
        data-testid="clerk-connection-check"
        onClick={run}
      >
        {t('devices.check')}
      </Button>
      <div role="status">{typeof check === 'object' && <Result result={check} />}</div>
    </section>
  );
}

function Result({ result }: { result: LoopbackResult }) {
  const { t } = useTranslation('clerk');
  const { directMillis, relay } = result;
  return (
    <ul>
      <li data-ok={directMillis !== undefined}>
        {directMillis === undefined
          ? t('devices.directFailed')
          : t('devices.direct', { millis: Math.round(directMillis) })}
      </li>
      {relay !== 'none-configured' && (
        <li data-ok={relay !== 'failed'}>
          {relay === 'failed'
            ? t('devices.relayFailed')
            : t('devices.relay', { millis: Math.round(relay.millis) })}
        </li>
      )}
    </ul>
  );
}
