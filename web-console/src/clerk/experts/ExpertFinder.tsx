import { Button, Input } from 'antd';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import { askedIn, type Asked } from '../../protocol/consult';
import type { CallId, ClerkStatus, ClerkViewWork, StaffId } from '../../protocol/generated';
import { useResource } from '../../rest/useResource';
import { ProblemNotice } from '../../shell/ProblemNotice';
import { PersonLine, type PresenceWords } from '../parts/PersonLine';
import { useSession } from '../session';
import { expertApi, type ExpertChoice } from './api';
import { AskExpert } from './AskExpert';
import styles from './ExpertFinder.module.css';

/** How often presence is asked for while the list is open. */
const AGAIN_MILLIS = 2_000;

interface Props {
  work: ClerkViewWork;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Who of the approval departments knows the item, and is there just now to be asked; in a talk only. */
export function ExpertFinder({ work, open, onOpen }: Props) {
  const { t } = useTranslation('clerk');
  if (work.call.phase.type !== 'Active') return null;
  return (
    <section className={styles.finder} aria-label={t('experts.title')}>
      <Button data-testid="clerk-experts" aria-expanded={open} onClick={() => onOpen(!open)}>
        {t(open ? 'experts.close' : 'experts.open')}
      </Button>
      {open && <Found call={work.call.id} asked={askedIn(work.call.phase)} />}
    </section>
  );
}

/** @param asked one after the other: whoever rings is waited for, and who is there already is not asked anew */
function Found({ call, asked }: { call: CallId; asked: readonly Asked[] }) {
  const { t } = useTranslation('clerk');
  const { live } = useSession();
  const experts = useExperts(call);
  const [query, setQuery] = useState('');
  const [asking, setAsking] = useState<StaffId>();
  // Kept for the next one when the first cannot come.
  const [question, setQuestion] = useState('');
  const found = matching(experts.data ?? [], query);
  const rings = asked.some(({ type }) => type === 'ConsultRinging');
  const mayAsk = (id: StaffId) => !rings && asked.every(({ expert }) => expert.id !== id);
  const ask = (expert: StaffId) => {
    setAsking(undefined);
    live.send({ type: 'InviteExpert', call, expert, question: question.trim() });
  };
  return (
    <>
      <Input
        autoFocus
        allowClear
        aria-label={t('experts.search')}
        placeholder={t('experts.search')}
        data-testid="clerk-experts-search"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {experts.state === 'failed' && <ProblemNotice problem={experts.problem} />}
      {experts.data !== undefined && found.length === 0 && (
        <p className={styles.hint}>
          {t(query.trim() === '' ? 'experts.none' : 'experts.noneFound')}
        </p>
      )}
      <ul>
        {found.map((expert) => (
          <Line
            key={expert.id}
            expert={expert}
            onAsk={
              mayAsk(expert.id) && asking !== expert.id ? () => setAsking(expert.id) : undefined
            }
          >
            {mayAsk(expert.id) && asking === expert.id && (
              <AskExpert
                question={question}
                onQuestion={setQuestion}
                possible={expert.status === 'READY'}
                onSend={() => ask(expert.id)}
                onClose={() => setAsking(undefined)}
              />
            )}
          </Line>
        ))}
      </ul>
    </>
  );
}

function Line(props: {
  expert: ExpertChoice;
  onAsk: (() => void) | undefined;
  children: ReactNode;
}) {
  const { expert, onAsk } = props;
  const { t } = useTranslation(['common', 'clerk']);
  const localized = useLocalized();
  return (
    <li data-testid="clerk-expert">
      <PersonLine
        name={localized(expert.name)}
        place={localized(expert.department)}
        presence={{
          tone: TONES[expert.status],
          text: t(`common:ClerkStatus.${expert.status}`),
        }}
      />
      {onAsk !== undefined && expert.status === 'READY' && (
        <Button data-testid="clerk-invite-expert" onClick={onAsk}>
          {t('clerk:experts.invite')}
        </Button>
      )}
      {props.children}
    </li>
  );
}

const TONES: Record<ClerkStatus, PresenceWords['tone']> = {
  READY: 'ready',
  OFFERED: 'busy',
  BUSY: 'busy',
  WRAP_UP: 'busy',
  PAUSED: 'away',
  OFF: 'away',
};

/** Without a word, those whose item it is; with words, everybody who has them in name or department. */
function matching(experts: readonly ExpertChoice[], query: string): ExpertChoice[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return experts.filter(({ covers }) => covers);
  return experts.filter(({ name, department }) => {
    const said = [name.zh, name.en, department.zh, department.en].join(' ').toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

function useExperts(call: CallId) {
  const resource = useResource(useCallback(() => expertApi.of(call), [call]));
  const { reload } = resource;
  useEffect(() => {
    const timer = setInterval(reload, AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [reload]);
  return resource;
}
