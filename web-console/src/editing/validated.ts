import type { FormInstance } from 'antd';

/** What the form holds; when some field says that it is wrong, `undefined`, and the first of these has the focus. */
export async function validated<T>(form: FormInstance<T>): Promise<T | undefined> {
  try {
    return await form.validateFields();
  } catch {
    const wrong = form.getFieldsError().find(({ errors }) => errors.length > 0);
    if (wrong !== undefined) form.scrollToField(wrong.name, { focus: true });
    return undefined;
  }
}
