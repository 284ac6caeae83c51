import { Input } from 'antd';
import { useState } from 'react';
import { clockTime } from './clockTime';
import styles from './Hours.module.css';

interface Props {
  label: string;
  /** 09:00, or empty */
  value: string;
  /** Whether midnight is the end of a day and not its beginning. */
  isEnd: boolean;
  onChange: (time: string) => void;
}

/** A time of day, typed; unlike the browser's own field it looks the same in every language. */
export function TimeField({ label, value, isEnd, onChange }: Props) {
  const [typed, setTyped] = useState<string>();
  const shown = isEnd && value === '00:00' ? '24:00' : value;
  const settle = () => {
    if (typed === undefined) return;
    onChange(clockTime(typed) ?? '');
    setTyped(undefined);
  };
  return (
    <Input
      size="small"
      inputMode="numeric"
      className={styles.time ?? ''}
      aria-label={label}
      placeholder="--:--"
      maxLength={6}
      value={typed ?? shown}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onPressEnter={settle}
    />
  );
}
