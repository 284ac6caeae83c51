import { QrcodeOutlined, TeamOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { AttendanceState } from '../useAttendance';
import styles from './Frame.module.css';

/** Lets an attendant's page in; amber, with the name, as long as one has joined. */
export function AttendantButton({ state }: { state: AttendanceState }) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const { attendance, show } = state;
  const attendant = attendance?.attendant;
  return (
    <button
      type="button"
      className={styles.setting}
      data-testid="kiosk-attendant"
      data-joined={attendance !== undefined}
      disabled={state.held}
      onClick={show}
    >
      {attendance === undefined ? <QrcodeOutlined aria-hidden /> : <TeamOutlined aria-hidden />}
      {attendance === undefined
        ? t('attendant.button')
        : attendant === undefined
          ? t('attendant.joined')
          : t('attendant.helps', { name: localized(attendant.name) })}
    </button>
  );
}
