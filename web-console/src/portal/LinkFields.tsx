import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { LocalizedField } from '../editing/LocalizedField';
import { useLocalized } from '../i18n/language';
import { MOST_HOSTS } from './api';
import { wrongHost } from './hosts';
import type { Choices } from './PortalPage';

/** The fields of a link. */
export function LinkFields({ choices: { items, cities } }: { choices: Choices }) {
  const { t } = useTranslation('portal');
  const localized = useLocalized();
  return (
    <>
      <Form.Item name="item" label={t('item')} rules={[{ required: true, message: t('needed') }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={items.map(({ number, name }) => ({
            value: number,
            label: `${number} ${localized(name)}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="permitCity" label={t('city')} extra={t('cityAbout')}>
        <Select
          allowClear
          placeholder={t('everyCity')}
          options={cities.map(({ code, name }) => ({ value: code, label: localized(name) }))}
        />
      </Form.Item>
      <LocalizedField name={['name']} label={t('name')} required />
      <Form.Item
        name="url"
        label={t('url')}
        extra={t('urlAbout')}
        rules={[
          { required: true, message: t('needed') },
          { pattern: /^\s*https?:\/\/\S+\s*$/i, message: t('urlWrong') },
        ]}
      >
        <Input inputMode="url" spellCheck={false} autoComplete="off" maxLength={2000} />
      </Form.Item>
      <LookAlike />
      <Form.Item
        name="moreHosts"
        label={t('hosts')}
        extra={t('hostsAbout', { count: MOST_HOSTS })}
        rules={[
          {
            validator: (_, hosts: string[]) => {
              const host = wrongHost(hosts);
              return host === undefined
                ? Promise.resolve()
                : Promise.reject(new Error(t('hostWrong', { host })));
            },
          },
        ]}
      >
        <Select
          mode="tags"
          open={false}
          suffix={null}
          maxCount={MOST_HOSTS}
          tokenSeparators={[' ', ',', ';', '，', '；', '、']}
        />
      </Form.Item>
    </>
  );
}

/** While it is typed: a host that can look like another one. The browser writes such letters in its own way (RFC 5891). */
function LookAlike() {
  const { t } = useTranslation('portal');
  const form = Form.useFormInstance();
  const url = Form.useWatch<string | undefined>('url', form) ?? '';
  const hosts = Form.useWatch<string[] | undefined>('moreHosts', form) ?? [];
  const suspicious = [url, ...hosts].some(
    (text) => /(^|[./])xn--/i.test(text) || /[^\x20-\x7e]/.test(text),
  );
  return suspicious ? <p role="alert">{t('lookAlike')}</p> : null;
}
