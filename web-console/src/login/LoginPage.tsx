import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useFormats } from '../i18n/formats';
import type { Localized, Role } from '../protocol/generated';
import { rest } from '../rest/client';
import { ProblemError } from '../rest/problem';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { ProblemNotice } from '../shell/ProblemNotice';
import { StaffTheme } from '../theme/StaffTheme';
import { destination } from './destination';
import styles from './LoginPage.module.css';
import { useCountdown } from './useCountdown';

interface Credentials {
  name: string;
  password: string;
}

interface SignedIn {
  role: Role;
  id: string;
  name: Localized;
}

/** Where clerks, counter staff and managers sign in; `to` in the address says where they came from. */
export function LoginPage() {
  const { t } = useTranslation(['login', 'shell']);
  return (
    <StaffTheme>
      <main className={styles.page}>
        <section className={styles.card}>
          <header className={styles.head}>
            <p className={styles.product}>{t('shell:product')}</p>
            <LanguageSwitch />
          </header>
          <h1 className={styles.title}>{t('title')}</h1>
          <LoginForm />
        </section>
      </main>
    </StaffTheme>
  );
}

function LoginForm() {
  const { t } = useTranslation('login');
  const { duration } = useFormats();
  const { problem, busy, lockedUntil, signIn } = useSignIn();
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
      {problem !== undefined && (
        <div className={styles.problem}>
          <ProblemNotice problem={problem} />
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
    rest
      .post<SignedIn>('/api/access/login', credentials)
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
