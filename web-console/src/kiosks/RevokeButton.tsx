import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  name: string;
  /** What is asked before. */
  ask: string;
  /** What it means. */
  about: string;
  onConfirm: () => void;
}

/** Takes the credential of a device away, after asking once. */
export function RevokeButton({ name, ask, about, onConfirm }: Props) {
  const { t } = useTranslation('kiosks');
  return (
    <Popconfirm
      title={ask}
      description={about}
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
