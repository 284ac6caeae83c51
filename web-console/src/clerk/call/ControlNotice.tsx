import { EditOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { CallViewAttendantCard, CallViewControl } from '../../protocol/generated';
import { usePassing } from '../usePassing';
import styles from './StageNotice.module.css';

/** What has become of the question for control. */
export function ControlNotice({ control }: { control: CallViewControl }) {
  const { t } = useTranslation('clerk');
  switch (control.type) {
    case 'ControlAsked':
      return <Line text={t('control.asked')} />;
    case 'ControlNotGranted':
      return <Passing key={control.why} text={t(`control.ends.${control.why}`)} />;
    case 'ControlGranted':
      return control.attendant === undefined ? null : <Vouched by={control.attendant} />;
    case 'ControlOff':
      return null;
  }
}

/** As long as the control lasts it is to be seen that the citizen has not agreed himself. */
function Vouched({ by }: { by: CallViewAttendantCard }) {
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  return (
    <Line text={t('control.vouched', { name: localized(by.name), office: localized(by.office) })} />
  );
}

function Passing({ text }: { text: string }) {
  return usePassing() ? null : <Line text={text} />;
}

function Line({ text }: { text: string }) {
  return (
    <p className={styles.strip} role="status" data-testid="clerk-control-notice">
      <EditOutlined aria-hidden />
      {text}
    </p>
  );
}
