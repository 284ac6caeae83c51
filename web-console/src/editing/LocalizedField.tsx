import { Form, type FormInstance, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './Editing.module.css';

interface Props {
  /** Path of the text in the form or, within a list, in that. */
  name: (string | number)[];
  /** Path of the list in the form. */
  within?: (string | number)[];
  label: string;
  required?: boolean;
  /** Several lines. */
  long?: boolean;
  /** Most characters. */
  longest?: number;
}

const TWIN = { zh: 'en', en: 'zh' } as const;

/** A text in Chinese and English, side by side; what is written in one language is needed in the other too. */
export function LocalizedField({ name, within = [], label, ...kind }: Props) {
  const { t } = useTranslation('editing');
  const { required = false, long = false, longest } = kind;
  return (
    <div className={styles.pair}>
      {(['zh', 'en'] as const).map((language) => {
        const twin = [...within, ...name, TWIN[language]];
        return (
          <Form.Item
            key={language}
            name={[...name, language]}
            label={t(`in.${language}`, { label })}
            required={required}
            dependencies={[twin]}
            rules={[
              (form) => ({
                validator: (_, text?: string) =>
                  isFilled(text) || !(required || isFilled(textAt(form, twin)))
                    ? Promise.resolve()
                    : Promise.reject(new Error(t(required ? 'required' : `also.${language}`))),
              }),
            ]}
          >
            {long ? (
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={longest ?? 2000} />
            ) : (
              <Input maxLength={longest ?? 120} />
            )}
          </Form.Item>
        );
      })}
    </div>
  );
}

function textAt(form: Pick<FormInstance, 'getFieldValue'>, path: (string | number)[]) {
  return form.getFieldValue(path) as string | undefined;
}

function isFilled(text: string | undefined): boolean {
  return (text ?? '').trim() !== '';
}
