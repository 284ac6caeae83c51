import { FilePdfOutlined } from '@ant-design/icons';
import { Image } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallId } from '../../protocol/generated';
import { type Capture, captures } from '../api';
import styles from './Documents.module.css';
import { useFile } from './useFile';

/** A capture to look at: a picture that grows at a touch, or a PDF that opens beside. */
export function OpenedCapture({ call, capture }: { call: CallId; capture: Capture }) {
  const { t } = useTranslation('capture');
  const { id, revision, kind } = capture;
  const { url, failed } = useFile(
    // A cropped picture has the same address.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    useCallback(() => captures.content(call, id), [call, id, revision]),
  );
  if (failed) return <span role="alert">{t('console.gone')}</span>;
  if (url === undefined) return <span />;
  if (kind === 'PDF') {
    return (
      <a href={url} target="_blank" rel="noopener">
        <FilePdfOutlined aria-hidden /> {t('console.pages', { count: capture.pages })}
      </a>
    );
  }
  return <Image src={url} alt={t('console.picture')} className={styles.small ?? ''} />;
}
