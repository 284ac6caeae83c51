import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rest } from '../../rest/client';
import type { ToldProblem } from '../../rest/problem';
import { ProblemNotice } from '../../shell/ProblemNotice';
import { BigButton } from '../parts/BigButton';
import { Keypad } from '../parts/Keypad';
import { Screen } from '../parts/Screen';
import styles from './Enrol.module.css';

/** Characters of a code without its hyphen. */
const LENGTH = 8;

/** A browser becomes a kiosk by a code that a manager made. */
export function Enrol(props: { problem: ToldProblem | undefined; onEnrolled: () => void }) {
  const { t } = useTranslation('kiosk');
  const [code, setCode] = useState('');
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<ToldProblem>();
  // A browser that was never enrolled need not be told so.
  const told = failure ?? (props.problem?.code === 'NOT_SIGNED_IN' ? undefined : props.problem);
  const complete = plain(code).length === LENGTH;

  const enrol = async () => {
    setSending(true);
    setFailure(undefined);
    try {
      await rest.post('/api/access/enrolments', { code });
      props.onEnrolled();
    } catch (problem) {
      setFailure(problem as ToldProblem);
    } finally {
      setSending(false);
    }
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void enrol();
      }}
    >
      <Screen
        stage={
          <>
            <h1>{t('enrol.title')}</h1>
            <p>{t('enrol.text')}</p>
          </>
        }
        dock={
          <BigButton
            kind="action"
            type="submit"
            data-testid="kiosk-enrol"
            disabled={!complete || sending}
          >
            {t('enrol.submit')}
          </BigButton>
        }
      >
        <input
          className={styles.code}
          data-testid="kiosk-enrol-code"
          data-private
          aria-label={t('enrol.code')}
          placeholder="––––-––––"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          autoFocus
          value={code}
          onChange={(event) => setCode(grouped(event.target.value))}
        />
        {told && <ProblemNotice problem={told} />}
        <Keypad
          value={code}
          digits="23456789"
          eraseLabel={t('enrol.erase')}
          onChange={(value) => setCode(grouped(value))}
        />
        <p>{t('enrol.help')}</p>
      </Screen>
    </form>
  );
}

const plain = (typed: string) => typed.replace(/[\s-]/g, '').toUpperCase();

/** As managers read it out: four and four. */
function grouped(typed: string): string {
  const code = plain(typed).slice(0, LENGTH);
  return code.length > 4 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}
