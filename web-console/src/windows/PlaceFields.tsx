import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { LocalizedField } from '../editing/LocalizedField';
import { useLocalized } from '../i18n/language';
import { HoursEditor } from './HoursEditor';
import { CENTRE_LEVELS, type Kind, type Place, type Places } from './places';
import styles from './Windows.module.css';

interface Props {
  kind: Kind;
  place: Place | undefined;
  places: Places;
}

/** What can be said of a place; which fields there are depends on its kind. */
export function PlaceFields({ kind, place, places }: Props) {
  const { t } = useTranslation('windows');
  return (
    <>
      <Form.Item name="version" hidden>
        <Input />
      </Form.Item>
      {place === undefined && <IdField kind={kind} />}
      <LocalizedField name={['name']} label={t('columns.name')} required />
      {kind === 'centres' ? (
        <CentreFields isNew={place === undefined} places={places} />
      ) : (
        <StandingFields kind={kind} isNew={place === undefined} places={places} />
      )}
      <div className={styles.three}>
        <Form.Item
          name={['contact', 'phone']}
          label={t('columns.phone')}
          rules={[{ pattern: /^[0-9 +()#-]*$/, message: t('rules.phone') }]}
        >
          <Input type="tel" maxLength={40} />
        </Form.Item>
        <Form.Item
          name={['contact', 'email']}
          label={t('columns.email')}
          rules={[{ pattern: /^([^@\s]+@[^@\s]+)?$/, message: t('rules.email') }]}
        >
          <Input type="email" maxLength={120} />
        </Form.Item>
        {kind !== 'centres' && kind !== 'kiosks' && (
          <Form.Item
            name="workspaceM2"
            label={t('columns.workspace')}
            extra={t('rules.workspace')}
            rules={[{ required: true, message: t('rules.workspace') }]}
          >
            <InputNumber min={10} max={99_999} precision={1} style={{ inlineSize: '100%' }} />
          </Form.Item>
        )}
      </div>
      <Form.Item name="hours" label={t('columns.hours')} extra={t(`kinds.${kind}.hours`)} required>
        <HoursEditor />
      </Form.Item>
      {place?.stamp.demo === true && (
        <Form.Item name="demo" valuePropName="checked">
          <Checkbox>{t('data.stillDemo')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}

function IdField({ kind }: { kind: Kind }) {
  const { t } = useTranslation('windows');
  return (
    <Form.Item
      name="id"
      label={t('columns.id')}
      extra={t('rules.id')}
      rules={[
        { required: true, message: t('rules.idNeeded') },
        { pattern: /^[a-z0-9][a-z0-9-]{0,63}$/, message: t('rules.id') },
      ]}
    >
      <Input maxLength={64} placeholder={t(`kinds.${kind}.example`)} autoFocus />
    </Form.Item>
  );
}

function CentreFields({ isNew, places }: { isNew: boolean; places: Places }) {
  const { t } = useTranslation('windows');
  const localized = useLocalized();
  return (
    <>
      <div className={styles.three}>
        {isNew && (
          <Form.Item name="city" label={t('columns.city')} rules={[{ required: true }]}>
            <Select
              options={places.cities.map(({ code, name }) => ({
                value: code,
                label: localized(name),
              }))}
            />
          </Form.Item>
        )}
        <Form.Item name="level" label={t('columns.level')} rules={[{ required: true }]}>
          <Select
            options={CENTRE_LEVELS.map((value) => ({ value, label: t(`levels.${value}`) }))}
          />
        </Form.Item>
      </div>
      <LocalizedField name={['address']} label={t('columns.address')} longest={300} />
    </>
  );
}

function StandingFields({ kind, isNew, places }: { kind: Kind; isNew: boolean; places: Places }) {
  const { t } = useTranslation('windows');
  const localized = useLocalized();
  const centres = places.centres.map(({ id, name }) => ({ value: id, label: localized(name) }));
  const centre = Form.useWatch<string | undefined>('centre');
  const city = places.centres.find(({ id }) => id === centre)?.city;
  const counters = places.windows
    .filter((window) => window.kind === 'COUNTER')
    .filter((window) => places.centres.find(({ id }) => id === window.centre)?.city === city)
    .map(({ id, name, centre: at }) => ({
      value: id,
      label: `${centres.find(({ value }) => value === at)?.label ?? ''} · ${localized(name)}`,
    }));
  return (
    <>
      {(isNew || kind === 'kiosks') && (
        <div className={styles.two}>
          <Form.Item
            name="centre"
            label={t('columns.centre')}
            rules={[{ required: true, message: t('rules.choose') }]}
          >
            <Select showSearch={{ optionFilterProp: 'label' }} options={centres} />
          </Form.Item>
          {kind === 'kiosks' && (
            <Form.Item
              name="counter"
              label={t('columns.counter')}
              rules={[{ required: true, message: t('rules.choose') }]}
            >
              <Select options={counters} notFoundContent={t('rules.noCounter')} />
            </Form.Item>
          )}
        </div>
      )}
      <LocalizedField name={['place']} label={t('columns.place')} longest={300} />
    </>
  );
}
