import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * A list that is fetched page by page, newest first: the server is told the last row that was read.
 *
 * Remount it with a `key` when what is listed changes, so that it begins with the newest again.
 */
export function useOlder<K>() {
  const { t } = useTranslation('tables');
  const [read, setRead] = useState<readonly K[]>([]);
  /** @param oldest the last row shown, when there are more */
  const buttons = (oldest: K | undefined) => (
    <>
      <Button disabled={read.length === 0} onClick={() => setRead(read.slice(0, -1))}>
        {t('newer')}
      </Button>
      <Button
        disabled={oldest === undefined}
        onClick={() => oldest !== undefined && setRead([...read, oldest])}
      >
        {t('older')}
      </Button>
    </>
  );
  return { before: read.at(-1), buttons };
}
