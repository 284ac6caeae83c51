import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';

/** Takes a kiosk's credential away, after asking once. */
export function RevokeButton({ name, onConfirm }: { name: string; onConfirm: () => void }) {
  const { t } = useTranslation('kiosks');
  return (
    <Popconfirm
      title={t('revokeAsk')}
      description={t('revokeAbout')}
      okText={t('revoke')}
      okButtonProps={{ danger: true }}
      onConfirm={onConfirm}
    >
      <Button type="link" danger data-testid={`revoke-${name}`}>
        {t('revoke')}
      </Button>
    </Popconfirm>
  );
}
