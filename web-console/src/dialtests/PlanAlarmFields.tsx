import { Form, InputNumber, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';

const LEAST = 1;
const MOST = 20;
const ADDRESS = /^[^@\s,;<>]+@[^@\s,;<>]+$/;

/** When a plan's tests raise an alarm, and who is told. */
export function PlanAlarmFields() {
  const { t } = useTranslation('dialtest');
  return (
    <>
      <CountField name="raiseAfter" extra={t('plan.alarm.about')} />
      <CountField name="clearAfter" />
      <Form.Item
        name={['alarm', 'mailTo']}
        label={t('plan.alarm.mailTo')}
        extra={t('plan.alarm.mailAbout')}
        rules={[
          {
            validator: (_, typed: string[]) =>
              typed.every((address) => ADDRESS.test(address))
                ? Promise.resolve()
                : Promise.reject(new Error(t('plan.alarm.mailWrong'))),
          },
        ]}
      >
        <Select
          mode="tags"
          open={false}
          suffix={null}
          tokenSeparators={[',', ';', ' ', '，', '；']}
          placeholder={t('plan.alarm.mailPlaceholder')}
        />
      </Form.Item>
      <Form.Item
        name={['alarm', 'webhook']}
        required
        label={t('plan.alarm.webhook')}
        extra={t('plan.alarm.webhookAbout')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
    </>
  );
}

function CountField({ name, extra }: { name: 'raiseAfter' | 'clearAfter'; extra?: string }) {
  const { t } = useTranslation('dialtest');
  return (
    <Form.Item
      name={['alarm', name]}
      label={t(`plan.alarm.${name}`)}
      {...(extra === undefined ? {} : { extra })}
      rules={[
        {
          type: 'integer',
          required: true,
          min: LEAST,
          max: MOST,
          message: t('plan.alarm.countWrong', { min: LEAST, max: MOST }),
        },
      ]}
    >
      <InputNumber min={LEAST} style={{ inlineSize: 160 }} />
    </Form.Item>
  );
}
