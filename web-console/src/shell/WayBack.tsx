import { ArrowLeftOutlined } from '@ant-design/icons';
import type { MouseEventHandler, ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './WayBack.module.css';

/** Leads from a single thing back to the list that it is one of. */
export function WayBack(props: {
  to: string;
  onClick?: MouseEventHandler<HTMLAnchorElement>;
  children: ReactNode;
}) {
  const { to, onClick, children } = props;
  return (
    <Link to={to} className={styles.back} {...(onClick && { onClick })}>
      <ArrowLeftOutlined aria-hidden /> {children}
    </Link>
  );
}
