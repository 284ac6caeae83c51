import { Form, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { type PlanFields, type Schedule, SCHEDULES } from './api/plans';

type Times = Pick<PlanFields, 'schedule' | 'minutes' | 'cron'>;

/** Lines are not measured oftener than that. */
const LEAST_MINUTES_BETWEEN_LINES = 60;

/** The bounds of the server's schedules that count in minutes, and what one begins with. */
export const MINUTES = {
  EVERY: { min: 5, max: 1_440, first: 60 },
  BEFORE_OPENING: { min: 1, max: 240, first: 30 },
} as const;

/** Five words; what they mean is the server's to judge. */
const CRON = /^\s*\S+(\s+\S+){4}\s*$/;

/** What of the form belongs to its schedule: the others' fields are empty. */
export function timesOf({ schedule, minutes, cron }: Times): Times {
  return {
    schedule,
    minutes: schedule in MINUTES ? minutes : 0,
    cron: schedule === 'CRON' ? cron : '',
  };
}

/** When a plan calls: the kind of its schedule, and that kind's own field. */
export function PlanTimeFields() {
  const { t } = useTranslation('dialtest');
  const form = Form.useFormInstance<Times>();
  const schedule = Form.useWatch('schedule', form) as Schedule | undefined;
  return (
    <>
      <Form.Item name="schedule" label={t('plan.schedule')} rules={[{ required: true }]}>
        <Radio.Group
          options={SCHEDULES.map((each) => ({ value: each, label: t(`plan.kind.${each}`) }))}
          onChange={(event) => {
            const chosen = event.target.value as Schedule;
            if (chosen === 'EVERY' || chosen === 'BEFORE_OPENING')
              form.setFieldValue('minutes', MINUTES[chosen].first);
          }}
        />
      </Form.Item>
      {(schedule === 'EVERY' || schedule === 'BEFORE_OPENING') && (
        <MinutesField schedule={schedule} />
      )}
      {schedule === 'CRON' && (
        <Form.Item
          name="cron"
          label={t('plan.cron')}
          extra={t('plan.cronAbout')}
          rules={[{ required: true, pattern: CRON, message: t('plan.cronWrong') }]}
        >
          <Input
            maxLength={120}
            autoComplete="off"
            spellCheck={false}
            placeholder="30 8,13 * * 1-5"
            style={{ inlineSize: 240, fontFamily: 'ui-monospace, monospace' }}
          />
        </Form.Item>
      )}
    </>
  );
}

function MinutesField({ schedule }: { schedule: keyof typeof MINUTES }) {
  const { t } = useTranslation('dialtest');
  const line = Form.useWatch('line', Form.useFormInstance<PlanFields>()) as boolean | undefined;
  const { max } = MINUTES[schedule];
  const often = schedule === 'EVERY' && line === true;
  const min = often ? LEAST_MINUTES_BETWEEN_LINES : MINUTES[schedule].min;
  return (
    <Form.Item
      name="minutes"
      label={t(schedule === 'EVERY' ? 'plan.everyMinutes' : 'plan.minutesBefore')}
      extra={t(schedule === 'EVERY' ? 'plan.everyAbout' : 'plan.beforeAbout')}
      rules={[
        {
          type: 'integer',
          required: true,
          min,
          max,
          message: t('plan.minutesWrong', { min, max }),
        },
      ]}
    >
      <InputNumber min={1} style={{ inlineSize: 160 }} suffix={t('plan.minutes')} />
    </Form.Item>
  );
}
