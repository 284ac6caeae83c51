import { LoadingOutlined, TeamOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { Answered } from '../../protocol/consult';
import type { CallId, CallViewExpertCard, StaffId } from '../../protocol/generated';
import { useSession } from '../session';

interface TalkProps {
  call: CallId;
  answered: readonly Answered[];
  onMore: () => void;
  onHandOver: (expert: StaffId) => void;
  handingOver: StaffId | undefined;
}

/** What can be done about the experts who are there: beside the name of the only one, or in a menu of each of several. */
export function TalkButtons({ answered, ...props }: TalkProps) {
  const { t } = useTranslation('clerk');
  const [only, ...others] = answered;
  return (
    <>
      {only !== undefined && others.length === 0 && <OwnButtons consult={only} {...props} />}
      <Button size="large" data-testid="clerk-consult-more" onClick={props.onMore}>
        {t('consult.more')}
      </Button>
    </>
  );
}

/** What concerns that expert and no other. */
function OwnButtons(props: Omit<TalkProps, 'answered'> & { consult: Answered }) {
  const { call, consult, onHandOver, handingOver } = props;
  const { t } = useTranslation('clerk');
  return (
    <>
      <Button
        size="large"
        data-testid="clerk-consult-transfer"
        aria-expanded={handingOver === consult.expert.id}
        disabled={consult.expertAway}
        onClick={() => onHandOver(consult.expert.id)}
      >
        {t('consult.handOver')}
      </Button>
      <EndButton call={call} expert={consult.expert} label={t('consult.end')} />
    </>
  );
}

/** Lets that expert go, or takes the question back. */
export function EndButton(props: { call: CallId; expert: CallViewExpertCard; label: string }) {
  const { call, expert, label } = props;
  const { live } = useSession();
  return (
    <Button
      size="large"
      data-testid="clerk-consult-end"
      onClick={() => live.send({ type: 'EndConsult', call, expert: expert.id })}
    >
      {label}
    </Button>
  );
}

export function Expert({ expert }: { expert: CallViewExpertCard }) {
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  return (
    <strong>
      <TeamOutlined aria-hidden />{' '}
      {t('consult.expert', {
        name: localized(expert.name),
        department: localized(expert.department),
      })}
    </strong>
  );
}

/** He may come back by himself; nobody has to do anything about it. */
export function Away({ consult }: { consult: Answered }) {
  const { t } = useTranslation('clerk');
  if (!consult.expertAway) return null;
  return (
    <span data-testid="clerk-expert-away">
      <LoadingOutlined aria-hidden /> {t('consult.expertAway')}
    </span>
  );
}
