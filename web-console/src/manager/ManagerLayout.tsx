import {
  AppstoreOutlined,
  AuditOutlined,
  BankOutlined,
  DashboardOutlined,
  DesktopOutlined,
  HistoryOutlined,
  IdcardOutlined,
  LinkOutlined,
  PhoneOutlined,
  QuestionCircleOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, useLocation } from 'react-router';
import { useLocalized } from '../i18n/language';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { SignOut } from '../shell/SignOut';
import { useMe } from '../shell/useMe';
import styles from './ManagerLayout.module.css';
import { groups, type PlaceName } from './pages';

const icons: Record<PlaceName, ReactNode> = {
  wall: <DashboardOutlined />,
  calls: <HistoryOutlined />,
  'dial-tests': <PhoneOutlined />,
  windows: <BankOutlined />,
  catalogue: <AppstoreOutlined />,
  'what-if': <QuestionCircleOutlined />,
  portal: <LinkOutlined />,
  staff: <TeamOutlined />,
  experts: <SolutionOutlined />,
  attendants: <IdcardOutlined />,
  kiosks: <DesktopOutlined />,
  audit: <AuditOutlined />,
};

/** The frame of the manager's pages: where one can go on the left, the page on the right. */
export function ManagerLayout({ children }: { children: ReactNode }) {
  const { t } = useTranslation('manager');
  const localized = useLocalized();
  const me = useMe();
  const { pathname } = useLocation();
  if (me.state === 'failed' && me.problem.code === 'NOT_SIGNED_IN') {
    return <Navigate to={`/login?to=${pathname}`} replace />;
  }
  return (
    <div className={styles.frame}>
      <aside className={styles.side}>
        <p className={styles.product}>{t('product')}</p>
        <nav aria-label={t('navigation')} className={styles.groups}>
          {groups.map((group) => (
            <ul key={group[0]?.name} className={styles.group}>
              {group.map(({ name }) => (
                <li key={name}>
                  <NavLink to={`/manager/${name}`} className={styles.link ?? ''}>
                    {icons[name]}
                    <span>{t(`places.${name}`)}</span>
                  </NavLink>
                </li>
              ))}
            </ul>
          ))}
        </nav>
        <footer className={styles.foot}>
          {me.data !== undefined && <p className={styles.name}>{localized(me.data.name)}</p>}
          <LanguageSwitch />
          <SignOut home="/manager" />
        </footer>
      </aside>
      <main className={styles.page}>{children}</main>
    </div>
  );
}
