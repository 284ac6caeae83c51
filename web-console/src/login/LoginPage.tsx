import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useFormats } from '../i18n/formats';
import type { ProblemError } from '../rest/problem';
import { ProblemNotice } from '../shell/ProblemNotice';
import { accessApi } from './api';
import { destination } from './destination';
import { LoginCard } from './LoginCard';
import styles from './LoginPage.module.css';
import { OtherWaysIn } from './OtherWaysIn';
import { useCountdown } from './useCountdown';
import { useSentProblem } from './useSentProblem';

interface Credentials {
  name: string;
  password: string;
}

/** Where clerks, counter staff and managers sign in; `to` in the address says where they came from. */
export function LoginPage() {
  const { t } = useTranslation('login');
  return (
    <LoginCard title={t('title')}>
      <LoginForm />
      <OtherWaysIn />
    </LoginCard>
  );
}

function LoginForm() {
  const { t } = useTranslation('login');
  const { duration } = useFormats();
  const { problem, busy, lockedUntil, signIn } = useSignIn();
  const sent = useSentProblem();
  const shown = problem ?? (busy ? undefined : sent);
  const [form] = Form.useForm<Credentials>();
  const wait = useCountdown(lockedUntil);
  const submit = (credentials: Credentials) => {
    signIn(credentials, () => {
      form.setFieldValue('password', '');
      form.focusField('password');
    });
  };
  return (
    <Form<Credentials> form={form} layout="vertical" requiredMark={false} onFinish={submit}>
      <Form.Item
        name="name"
        label={t('name')}
        rules={[{ required: true, message: t('nameNeeded') }]}
      >
        <Input
          data-testid="login-name"
          size="large"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
        />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('password')}
        rules={[{ required: true, message: t('passwordNeeded') }]}
      >
        <Input.Password data-testid="login-password" size="large" autoComplete="current-password" />
      </Form.Item>
      {shown !== undefined && (
        <div className={styles.problem}>
          <ProblemNotice problem={shown} />
        </div>
      )}
      <Button
        data-testid="login-submit"
        type="primary"
        size="large"
        htmlType="submit"
        block
        loading={busy}
        disabled={wait > 0}
        className="tabular"
      >
        {wait > 0 ? t('locked', { time: duration(wait) }) : t('submit')}
      </Button>
    </Form>
  );
}

function useSignIn() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [problem, setProblem] = useState<ProblemError>();
  const [busy, setBusy] = useState(false);
  const [lockedUntil, setLockedUntil] = useState(0);
  const signIn = (credentials: Credentials, onRefused: () => void) => {
    setBusy(true);
    setProblem(undefined);
    accessApi
      .signIn(credentials.name, credentials.password)
      .then(({ role }) => navigate(destination(role, search.get('to')), { replace: true }))
      .catch((failure: unknown) => {
        const refused = failure as ProblemError;
        setProblem(refused);
        setLockedUntil(Date.now() + refused.retryAfterSeconds * 1_000);
        setBusy(false);
        onRefused();
      });
  };
  return { problem, busy, lockedUntil, signIn };
}
