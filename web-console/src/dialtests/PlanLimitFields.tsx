import { Form, InputNumber, type FormRule } from 'antd';
import { useTranslation } from 'react-i18next';
import { FIGURES, type Limit } from './api/figures';
import styles from './PlanLimitFields.module.css';

type Figure = (typeof FIGURES)[number];

const BOUNDS = ['warn', 'fail'] as const satisfies (keyof Limit)[];

/** By what a plan's figures are judged: from where somebody should look, and from where a test has failed. */
export function PlanLimitFields() {
  const { t } = useTranslation('dialtest');
  return (
    <Form.Item label={t('plan.limit.title')} extra={t('plan.limit.about')}>
      <table className={styles.limits}>
        <thead>
          <tr>
            <td />
            {BOUNDS.map((bound) => (
              <th key={bound} scope="col">
                {t(`plan.limit.${bound}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FIGURES.map((figure) => (
            <tr key={figure}>
              <th scope="row">{t(`plan.limit.figure.${figure}`)}</th>
              {BOUNDS.map((bound) => (
                <td key={bound}>
                  <BoundField figure={figure} bound={bound} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Form.Item>
  );
}

function BoundField({ figure, bound }: { figure: Figure; bound: keyof Limit }) {
  const { t } = useTranslation('dialtest');
  const percent = figure === 'lossPercent';
  const most = percent ? 100 : 100_000;
  const inOrder: FormRule = ({ getFieldValue }) => ({
    validator: (_, fail: number | null) => {
      const warn = getFieldValue(['limits', figure, 'warn']) as number | null;
      return warn === null || fail === null || warn <= fail
        ? Promise.resolve()
        : Promise.reject(new Error(t('plan.limit.inOrder')));
    },
  });
  return (
    <Form.Item
      style={{ marginBottom: 0 }}
      name={['limits', figure, bound]}
      dependencies={bound === 'fail' ? [['limits', figure, 'warn']] : []}
      rules={bound === 'fail' ? [inOrder] : []}
    >
      <InputNumber<number>
        min={0}
        max={most}
        style={{ inlineSize: 140 }}
        suffix={percent ? '%' : t('plan.limit.millis')}
        aria-label={`${t(`plan.limit.figure.${figure}`)} ${t(`plan.limit.${bound}`)}`}
      />
    </Form.Item>
  );
}
