import { App, Button, Form, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../editing/EditDrawer';
import { newer } from '../editing/newer';
import { useAuthor } from '../editing/useAuthor';
import { useConflict } from '../editing/useConflict';
import { useSaving } from '../editing/useSaving';
import { validated } from '../editing/validated';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import { portalApi, type PortalLink } from './api';
import { type LinkForm, toEdit, toForm } from './form';
import { LinkFields } from './LinkFields';
import styles from './LinkDrawer.module.css';
import type { Choices } from './PortalPage';

interface Props {
  /** What is edited; absent for a new link. */
  link: PortalLink | undefined;
  choices: Choices;
  /** Saved or retired. */
  onDone: () => void;
  onClose: () => void;
}

/** Adds, changes or retires a link. When somebody else saved first, nothing typed here is lost. */
export function LinkDrawer({ link, choices, onDone, onClose }: Props) {
  const { t } = useTranslation('portal');
  const localized = useLocalized();
  const { stamp } = useFormats();
  const author = useAuthor();
  const { message } = App.useApp();
  const [form] = Form.useForm<LinkForm>();
  const [basis, setBasis] = useState(link);
  const [dirty, setDirty] = useState(false);
  const { saving, problem, save, forget } = useSaving();
  const { setTheirs, conflict: conflictOf } = useConflict<PortalLink>(problem, forget);

  const send = async () => {
    const values = await validated(form);
    if (values === undefined) return;
    const edit = toEdit(values, basis);
    const saved = await save(() =>
      basis === undefined ? portalApi.add(edit) : portalApi.change(basis.id, edit),
    );
    if (saved === undefined) {
      setTheirs(await newer(basis, portalApi.all));
      return;
    }
    void message.success(t('saved', { name: localized(saved.name) }));
    onDone();
  };
  const retire = async (known: PortalLink) => {
    const retired = await save(() => portalApi.retire(known).then(() => known));
    if (retired === undefined) {
      setTheirs(await newer(basis, portalApi.all));
      return;
    }
    void message.success(t('retired', { name: localized(known.name) }));
    onDone();
  };
  const conflict = conflictOf({
    about: ({ changedBy, changedAt }) => ({ by: author(changedBy), at: changedAt }),
    takeTheirs: (their) => {
      form.setFieldsValue(toForm(their));
      setBasis(their);
      setDirty(false);
    },
    keepMine: setBasis,
  });
  return (
    <EditDrawer
      open
      title={t(link === undefined ? 'add' : 'edit')}
      width={560}
      dirty={dirty}
      saving={saving}
      problem={problem}
      conflict={conflict}
      onSave={() => void send()}
      onClose={onClose}
    >
      <Form<LinkForm>
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={toForm(link)}
        onValuesChange={() => setDirty(true)}
      >
        <LinkFields choices={choices} />
      </Form>
      {basis !== undefined && (
        <footer className={styles.foot}>
          <p>{t('changedBy', { at: stamp(basis.changedAt), by: author(basis.changedBy) })}</p>
          <Popconfirm
            title={t('retireAsk')}
            description={t('retireAbout')}
            okText={t('retire')}
            okButtonProps={{ danger: true }}
            onConfirm={() => void retire(basis)}
          >
            <Button danger data-testid="portal-retire">
              {t('retire')}
            </Button>
          </Popconfirm>
        </footer>
      )}
    </EditDrawer>
  );
}
