import { CloseOutlined, PhoneOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type {
  CallViewClerkCard,
  CallViewConsultRinging,
  ClerkViewConsulting,
} from '../../protocol/generated';
import type { ActionId } from '../moment';
import sheet from '../offer/OfferSheet.module.css';
import { RingCountdown } from '../offer/RingCountdown';
import { ActionButton } from '../parts/ActionButton';
import { useSession } from '../session';
import { Question } from './Question';

/**
 * A colleague's question that rings. Like an offer it stands in the centre and is read out, and takes neither the focus nor
 * a key away from somebody who types.
 */
export function InvitationSheet(props: {
  consulting: ClerkViewConsulting;
  clerk: CallViewClerkCard;
  ringing: CallViewConsultRinging;
  /** ISO 8601. */
  rungSince: string;
  run: (action: ActionId) => void;
}) {
  const { consulting, clerk, ringing, run } = props;
  const { t } = useTranslation(['clerk', 'common']);
  const { bell } = useSession();
  const localized = useLocalized();
  const { call } = consulting;
  return (
    <section className={sheet.sheet} data-testid="expert-invitation" aria-labelledby="asked-item">
      <RingCountdown from={props.rungSince} until={ringing.until} />
      <div className={sheet.facts} role="alert">
        <p className={sheet.from}>
          {t('consult.from', { name: localized(clerk.name), office: localized(clerk.office) })}
        </p>
        <h2 id="asked-item">
          <span className="tabular">{t('itemNumber', { number: call.item })}</span>{' '}
          {localized(call.itemName)}
        </h2>
        <p>
          {t('consult.where', {
            centre: localized(consulting.centre),
            city: localized(call.permitCity),
          })}
          {' · '}
          {t(`common:ApplicantKind.${call.applicant}`)}
        </p>
      </div>
      <div className={sheet.handover}>
        <Question question={consulting.question} />
      </div>
      <p className={sheet.waited}>
        <span>{t('consult.asideFirst')}</span>
        {!bell.audible && <span>{t('offer.silent')}</span>}
      </p>
      <div className={sheet.actions}>
        <ActionButton
          action="answer"
          testId="expert-accept"
          type="primary"
          className={sheet.answer ?? ''}
          icon={<PhoneOutlined />}
          label={t('consult.accept')}
          onClick={() => run('answer')}
        />
        <ActionButton
          action="decline"
          testId="expert-decline"
          icon={<CloseOutlined />}
          label={t('consult.decline')}
          onClick={() => run('decline')}
        />
      </div>
    </section>
  );
}
