import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import type { Figure } from '../api/figures';
import type { Point } from './folding';
import styles from './Pair.module.css';
import { useFigures } from './useFigures';

interface Props {
  figure: Figure;
  /** Given by the chart. */
  active?: boolean;
  payload?: readonly { payload?: Point }[];
}

/** What a mark stands for, while somebody points at it. */
export function PointTip({ figure, active = false, payload = [] }: Props) {
  const { t } = useTranslation('dialtest');
  const { stamp } = useFormats();
  const { written } = useFigures();
  const point = payload[0]?.payload;
  if (!active || point === undefined) return null;
  return (
    <p className={styles.tip}>
      <span>{stamp(point.at)}</span>
      <b>
        {t(`standing.${point.standing}`)} · {written(figure, point.value)}
      </b>
    </p>
  );
}
