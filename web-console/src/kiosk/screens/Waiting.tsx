import { PhoneOutlined } from '@ant-design/icons';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveClient } from '../../live/client';
import type { LocalMediaState } from '../../media/localMedia';
import { Picture } from '../../media/parts/Picture';
import { useLocalized } from '../../i18n/language';
import type {
  CallView,
  CallViewPhase,
  CallViewQueued,
  CallViewTransferring,
} from '../../protocol/generated';
import { catalogue } from '../../rest/catalogue';
import { useResource } from '../../rest/useResource';
import { BigButton } from '../parts/BigButton';
import { CareOffer } from '../parts/CareOffer';
import { CareSheet } from '../parts/CareSheet';
import { MaterialList } from '../parts/MaterialList';
import { Screen } from '../parts/Screen';
import { useWaitInWords } from '../useWaitInWords';
import styles from './Waiting.module.css';

/** In line, or ringing at a clerk. */
export function Waiting(props: {
  call: CallView;
  local: LocalMediaState;
  live: Pick<LiveClient, 'send' | 'onRefused'>;
  onGoCounter: () => void;
  onCancel: () => void;
}) {
  const { call, local, live } = props;
  const [vouching, setVouching] = useState(false);
  const { t } = useTranslation('kiosk');
  const { phase } = call;
  const transfer = phase.type === 'Queued' || phase.type === 'Offered' ? phase.transfer : undefined;
  const counterBetter = phase.type === 'Queued' && phase.counterOffered;
  return (
    <>
      <Screen
        stage={
          <div className={styles.split}>
            {transfer !== undefined ? (
              <HandedOn transfer={transfer} phase={phase} />
            ) : phase.type === 'Queued' ? (
              <Place phase={phase} fellBack={call.priority === 'FELL_BACK'} />
            ) : (
              <Ringing />
            )}
            <Self local={local} />
          </div>
        }
        dock={
          <>
            <BigButton data-testid="kiosk-hang-up" onClick={props.onCancel}>
              {t('waiting.cancel')}
            </BigButton>
            <BigButton
              kind={counterBetter ? 'action' : 'quiet'}
              data-testid="kiosk-go-counter"
              onClick={props.onGoCounter}
            >
              {t('waiting.goCounter')}
            </BigButton>
          </>
        }
      >
        {counterBetter && (
          <div className={styles.better} role="status">
            <p>{t(phase.clerksOnDuty === 0 ? 'waiting.nobodyBetter' : 'waiting.counterBetter')}</p>
            <p>{t('waiting.keep')}</p>
          </div>
        )}
        <CareOffer given={call.care} onAsk={() => setVouching(true)} />
        <div>
          <h2 className={styles.heading}>{t('waiting.prepare')}</h2>
          <Preparation call={call} />
        </div>
      </Screen>
      {vouching && !call.care && (
        <CareSheet call={call.id} live={live} onBack={() => setVouching(false)} />
      )}
    </>
  );
}

function Place({ phase, fellBack }: { phase: CallViewQueued; fellBack: boolean }) {
  const { t } = useTranslation('kiosk');
  const wait = useWaitInWords(phase.expectedWaitSeconds);
  return (
    <div className={styles.place}>
      <span className={styles.label}>
        {t(fellBack ? 'waiting.fellBack' : phase.position === 1 ? 'waiting.next' : 'waiting.place')}
      </span>
      <span className={styles.position} data-testid="kiosk-position">
        {phase.position ?? 1}
      </span>
      <span className={styles.expected} data-testid="kiosk-expected-wait">
        {t('waiting.expected')} <strong>{wait}</strong>
      </span>
      {phase.clerksOnDuty > 0 && (
        <span className={styles.duty}>{t('waiting.onDuty', { count: phase.clerksOnDuty })}</span>
      )}
    </div>
  );
}

/** On the way from one clerk to the next: whom to, and the usual place while nobody there is rung yet. */
function HandedOn({ transfer, phase }: { transfer: CallViewTransferring; phase: CallViewPhase }) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  return (
    <div className={styles.handedOn} data-testid="kiosk-transferring">
      <h1>
        <small>
          {t(transfer.target.type === 'Skill' ? 'waiting.transferSkill' : 'waiting.transfer')}
        </small>
        {localized(transfer.name)}
      </h1>
      <p>{t('waiting.transferText')}</p>
      {phase.type === 'Queued' && (
        <p className={styles.next} data-testid="kiosk-transfer-place">
          {phase.position === undefined || phase.position === 1
            ? t('waiting.next')
            : t('spoken.waiting', { position: phase.position })}
        </p>
      )}
    </div>
  );
}

function Ringing() {
  const { t } = useTranslation('kiosk');
  return (
    <div className={styles.ring} data-testid="kiosk-ringing">
      <span className={styles.pulse} aria-hidden>
        <PhoneOutlined />
      </span>
      <div>
        <h1>{t('waiting.ringing')}</h1>
        <p>{t('waiting.ringingText')}</p>
      </div>
    </div>
  );
}

function Self({ local }: { local: LocalMediaState }) {
  const { t } = useTranslation('kiosk');
  const camera = local.phase === 'on' && local.video !== null;
  const missing = local.phase === 'failed' || (local.phase === 'on' && local.video === null);
  return (
    <figure className={styles.self}>
      <div className={styles.selfPicture}>
        {camera && (
          <Picture stream={local.stream} testId="kiosk-self-video" label={t('call.self')} own />
        )}
        {missing && <span className={styles.noCamera}>{t('waiting.noCamera')}</span>}
      </div>
      {camera && <figcaption>{t('waiting.own')}</figcaption>}
    </figure>
  );
}

function Preparation({ call }: { call: CallView }) {
  const version = call.itemVersion;
  const sheet = useResource(useCallback(() => catalogue.version(version), [version]));
  return sheet.data === undefined ? null : <MaterialList materials={sheet.data.materials} />;
}
