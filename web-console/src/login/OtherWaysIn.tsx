import { Button, Divider } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useLocalized } from '../i18n/language';
import { useResource } from '../rest/useResource';
import { accessApi } from './api';
import styles from './LoginPage.module.css';

/** Single sign-on where it is configured, and the way to the first manager while there is none. */
export function OtherWaysIn() {
  const { t } = useTranslation('login');
  const localized = useLocalized();
  const [search] = useSearchParams();
  const { data } = useResource(accessApi.otherWays);
  const to = search.get('to');
  const signIn = `/api/oidc/sign-in${to === null ? '' : `?${new URLSearchParams({ to }).toString()}`}`;
  return (
    <>
      {data?.button && (
        <>
          <Divider plain>{t('or')}</Divider>
          <Button data-testid="login-sso" size="large" block href={signIn}>
            {localized(data.button)}
          </Button>
        </>
      )}
      {data?.managerMissing === true && (
        <p className={styles.setup}>
          {t('managerMissing')}{' '}
          <Link to="/setup" data-testid="login-setup">
            {t('toSetup')}
          </Link>
        </p>
      )}
    </>
  );
}
