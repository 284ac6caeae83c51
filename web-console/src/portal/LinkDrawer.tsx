import { App, Button, Form, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../editing/EditDrawer';
import { newerOfAll } from '../editing/newer';
import { useAuthor } from '../editing/useAuthor';
import { useEdit } from '../editing/useEdit';
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
  const { basis, attempt, typed, formProps, drawerProps } = useEdit<LinkForm, PortalLink>({
    opened: link,
    toForm,
    newer: (known) => newerOfAll(known, portalApi.all),
  });

  const send = async () => {
    const values = await typed();
    if (values === undefined) return;
    const edit = toEdit(values, basis);
    const saved = await attempt(() =>
      basis === undefined ? portalApi.add(edit) : portalApi.change(basis.id, edit),
    );
    if (saved === undefined) return;
    void message.success(t('saved', { name: localized(saved.name) }));
    onDone();
  };
  const retire = async (known: PortalLink) => {
    const retired = await attempt(() => portalApi.retire(known).then(() => known));
    if (retired === undefined) return;
    void message.success(t('retired', { name: localized(known.name) }));
    onDone();
  };
  return (
    <EditDrawer
      open
      title={t(link === undefined ? 'add' : 'edit')}
      width={560}
      {...drawerProps}
      onSave={() => void send()}
      onClose={onClose}
    >
      <Form<LinkForm> {...formProps}>
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
