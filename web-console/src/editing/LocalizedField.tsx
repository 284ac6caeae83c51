import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './Editing.module.css';

interface Props {
  /** Path of the text in the form. */
  name: (string | number)[];
  label: string;
  required?: boolean;
  /** Several lines. */
  long?: boolean;
  /** Most characters. */
  longest?: number;
}

/** A text in Chinese and English, side by side. */
export function LocalizedField({ name, label, required = false, long = false, longest }: Props) {
  const { t } = useTranslation('editing');
  return (
    <div className={styles.pair}>
      {(['zh', 'en'] as const).map((language) => (
        <Form.Item
          key={language}
          name={[...name, language]}
          label={t(`in.${language}`, { label })}
          rules={[{ required, whitespace: true, message: t('required') }]}
        >
          {long ? (
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={longest ?? 2000} />
          ) : (
            <Input maxLength={longest ?? 120} />
          )}
        </Form.Item>
      ))}
    </div>
  );
}
