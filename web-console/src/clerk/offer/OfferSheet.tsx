import { CloseOutlined, PhoneOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { useLocalized } from '../../i18n/language';
import type { ClerkViewOffer } from '../../protocol/generated';
import type { ActionId } from '../moment';
import { ActionButton } from '../parts/ActionButton';
import { PriorityTags } from '../parts/PriorityTags';
import { useSession } from '../session';
import { useSecondsSince } from '../useServerSeconds';
import { HandoverNote } from '../transfer/HandoverNote';
import styles from './OfferSheet.module.css';
import { RingCountdown } from './RingCountdown';

/**
 * A call that rings. It stands in the centre and is read out, and takes neither the focus nor a key away from somebody who
 * types.
 */
export function OfferSheet({
  offer,
  run,
}: {
  offer: ClerkViewOffer;
  run: (action: ActionId) => void;
}) {
  const { t } = useTranslation(['clerk', 'common']);
  const { bell } = useSession();
  const { duration } = useFormats();
  const localized = useLocalized();
  const { call } = offer;
  const waited = useSecondsSince(call.placedAt);
  return (
    <section className={styles.sheet} data-testid="clerk-offer" aria-labelledby="offer-item">
      <RingCountdown from={offer.offeredAt} until={offer.ringUntil} />
      <div className={styles.facts} role="alert">
        <p className={styles.from}>
          {t('offer.from', { city: localized(call.originCity), kiosk: localized(offer.kiosk) })}
        </p>
        <h2 id="offer-item">
          <span className="tabular">{t('itemNumber', { number: call.item })}</span>{' '}
          {localized(call.itemName)}
        </h2>
        <p>
          {t('offer.permitCity', { city: localized(call.permitCity) })}
          {' · '}
          {t(`common:ApplicantKind.${call.applicant}`)}
        </p>
      </div>
      <div className={styles.handover}>
        <HandoverNote handover={offer.handover} />
      </div>
      <p className={styles.waited}>
        <PriorityTags call={call} />
        <span className="tabular">{t('offer.waited', { time: duration(waited) })}</span>
        {!bell.audible && <span>{t('offer.silent')}</span>}
      </p>
      <div className={styles.actions}>
        <ActionButton
          action="answer"
          testId="clerk-accept"
          type="primary"
          className={styles.answer ?? ''}
          icon={<PhoneOutlined />}
          label={t('offer.answer')}
          onClick={() => run('answer')}
        />
        <ActionButton
          action="decline"
          testId="clerk-decline"
          icon={<CloseOutlined />}
          label={t('offer.decline')}
          onClick={() => run('decline')}
        />
      </div>
    </section>
  );
}
