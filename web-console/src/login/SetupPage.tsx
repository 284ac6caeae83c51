import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { LocalizedField } from '../editing/LocalizedField';
import type { ProblemError } from '../rest/problem';
import { ProblemNotice } from '../shell/ProblemNotice';
import { PasswordField } from '../staff/AddDrawer';
import { accessApi, type Setup } from './api';
import { LoginCard } from './LoginCard';
import styles from './LoginPage.module.css';

/** Where whoever started the server makes the first manager. */
export function SetupPage() {
  const { t } = useTranslation(['login', 'staff']);
  const { problem, busy, setUp } = useSetup();
  const needed = [{ required: true, whitespace: true, message: t('codeNeeded') }];
  return (
    <LoginCard title={t('setupTitle')}>
      <p className={styles.about}>{t('setupAbout')}</p>
      <Form<Setup> layout="vertical" requiredMark={false} onFinish={setUp}>
        <Form.Item name="code" label={t('code')} rules={needed}>
          <Input
            data-testid="setup-code"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            placeholder={t('codeForm')}
            maxLength={40}
            autoFocus
          />
        </Form.Item>
        <Form.Item
          name="id"
          label={t('name')}
          extra={t('staff:idAbout')}
          rules={[
            { required: true, message: t('staff:needed') },
            { pattern: /^[a-z0-9][a-z0-9-]{0,63}$/, message: t('staff:idAbout') },
          ]}
        >
          <Input data-testid="setup-id" autoComplete="username" spellCheck={false} />
        </Form.Item>
        <LocalizedField name={['name']} label={t('staff:name')} required longest={60} />
        <PasswordField label={t('password')} />
        {problem !== undefined && (
          <div className={styles.problem}>
            <ProblemNotice problem={problem} />
          </div>
        )}
        <Button
          data-testid="setup-submit"
          type="primary"
          size="large"
          htmlType="submit"
          block
          loading={busy}
        >
          {t('setupSubmit')}
        </Button>
      </Form>
      <p className={styles.setup}>
        <Link to="/login">{t('toLogin')}</Link>
      </p>
    </LoginCard>
  );
}

function useSetup() {
  const navigate = useNavigate();
  const [problem, setProblem] = useState<ProblemError>();
  const [busy, setBusy] = useState(false);
  const setUp = (setup: Setup) => {
    setBusy(true);
    setProblem(undefined);
    accessApi
      .setUp(setup)
      .then(() => navigate('/manager', { replace: true }))
      .catch((failure: unknown) => {
        setProblem(failure as ProblemError);
        setBusy(false);
      });
  };
  return { problem, busy, setUp };
}
