import { Radio } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  CallViewEnded,
  CallViewOffline,
  ClerkViewWork,
  WrapUpCode,
} from '../../protocol/generated';
import { NoteField } from '../panel/NoteField';
import { useSession } from '../session';
import type { Note } from '../useNote';
import { suggestedCode, WRAP_UP_CODES } from './codes';
import { HowItEnded } from './HowItEnded';
import styles from './WrapUp.module.css';

/** Lets a button elsewhere on the screen submit the form. */
export const WRAP_UP_FORM = 'wrap-up';

interface Props {
  work: ClerkViewWork;
  phase: CallViewOffline | CallViewEnded;
  note: Note;
}

/** The record of a finished call: how it ended, the verdict, the note; one key and the clerk is ready again. */
export function WrapUpForm({ work, phase, note }: Props) {
  const { t } = useTranslation(['clerk', 'common']);
  const { live } = useSession();
  const [code, setCode] = useState<WrapUpCode>(() => suggestedCode(phase));
  const finish = () => {
    live.send({ type: 'FinishWrapUp', call: work.call.id, code, note: note.text });
  };
  useCtrlEnter(finish);
  return (
    <div className={styles.page}>
      <form
        id={WRAP_UP_FORM}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        <HowItEnded work={work} phase={phase} />
        <h2>{t('wrapUp.code')}</h2>
        <Radio.Group
          className={styles.codes ?? ''}
          value={code}
          onChange={(event) => setCode(event.target.value as WrapUpCode)}
          options={WRAP_UP_CODES.map((value) => ({
            value,
            label: t(`common:WrapUpCode.${value}`),
          }))}
        />
        <h2>{t('wrapUp.note')}</h2>
        <NoteField note={note} rows={4} label={t('wrapUp.note')} />
      </form>
    </div>
  );
}

/** Also while somebody types. */
function useCtrlEnter(act: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey && !event.isComposing) act();
  });
  useEffect(() => {
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
