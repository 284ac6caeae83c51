import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  name: string;
  /** Whose credential it is: the browser's or the agent's. */
  part?: 'page' | 'agent';
  onConfirm: () => void;
}

/** Takes a credential of a kiosk away, after asking once. */
export function RevokeButton({ name, part = 'page', onConfirm }: Props) {
  const { t } = useTranslation('kiosks');
  return (
    <Popconfirm
      title={t(part === 'page' ? 'revokeAsk' : 'agent.revokeAsk')}
      description={t(part === 'page' ? 'revokeAbout' : 'agent.revokeAbout')}
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
