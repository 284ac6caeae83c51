import { FileTextOutlined, PlayCircleOutlined } from '@ant-design/icons';
import { Button, Empty, Flex, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLocalized } from '../i18n/language';
import type { KioskId, WindowId } from '../protocol/generated';
import type { End, MatrixData } from './api/tests';
import { Cell } from './Cell';
import type { Ask } from './DialTestsPage';
import { Lasts } from './lasts';
import styles from './Matrix.module.css';
import { MatrixExport } from './MatrixExport';
import { Summary } from './Summary';
import { TestDrawer } from './TestDrawer';

interface Props {
  data: MatrixData;
  ask: Ask;
}

interface Pair {
  kiosk: End<KioskId>;
  window: End<WindowId>;
}

/** Kiosks downwards, virtual windows to the right; each cell is how its pair was last, until something newer is known. */
export function Matrix({ data, ask }: Props) {
  const { t } = useTranslation('dialtest');
  const navigate = useNavigate();
  const [open, setOpen] = useState<Pair>();
  const lasts = new Lasts(data.tests, data.trends);
  if (data.kiosks.length === 0 || data.windows.length === 0)
    return <Empty description={t('noPlaces')} />;
  return (
    <>
      <Summary tests={data.tests} never={data.kiosks.length * data.windows.length - lasts.size}>
        <Flex gap="small">
          <Button
            icon={<FileTextOutlined />}
            onClick={() => void navigate('/manager/dial-tests/report')}
          >
            {t('report.open')}
          </Button>
          <MatrixExport data={data} />
        </Flex>
      </Summary>
      <div className={styles.scroll}>
        <table className={styles.matrix} data-testid="dial-test-matrix">
          <thead>
            <tr>
              <th className={styles.corner}>
                <span>{t('fromKiosk')}</span>
                <span>{t('toWindow')}</span>
              </th>
              {data.windows.map((window) => (
                <th key={window.id} scope="col">
                  <EndName end={window} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.kiosks.map((kiosk) => (
              <Row
                key={kiosk.id}
                kiosk={kiosk}
                windows={data.windows}
                lasts={lasts}
                onTest={() => void ask([kiosk.id], [])}
                onOpen={(window) => setOpen({ kiosk, window })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {open !== undefined && (
        <TestDrawer
          kiosk={open.kiosk}
          window={open.window}
          last={lasts.of(open.kiosk.id, open.window.id)}
          onTest={(depth) => void ask([open.kiosk.id], [open.window.id], depth)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

interface RowProps {
  kiosk: End<KioskId>;
  windows: readonly End<WindowId>[];
  lasts: Lasts;
  onTest: () => void;
  onOpen: (window: End<WindowId>) => void;
}

function Row({ kiosk, windows, lasts, onTest, onOpen }: RowProps) {
  const { t } = useTranslation('dialtest');
  const localized = useLocalized();
  return (
    <tr>
      <th scope="row">
        <span className={styles.rowHead}>
          <EndName end={kiosk} />
          <Tooltip title={t('testRow')}>
            <Button
              type="text"
              size="small"
              icon={<PlayCircleOutlined />}
              aria-label={t('testRowOf', { kiosk: localized(kiosk.centre) })}
              onClick={onTest}
            />
          </Tooltip>
        </span>
      </th>
      {windows.map((window) => (
        <td key={window.id}>
          <Cell
            kiosk={kiosk}
            window={window}
            last={lasts.of(kiosk.id, window.id)}
            onOpen={() => onOpen(window)}
          />
        </td>
      ))}
    </tr>
  );
}

function EndName({ end }: { end: End<string> }) {
  const localized = useLocalized();
  return (
    <span className={styles.end}>
      <b>{localized(end.centre)}</b>
      <span>{localized(end.name)}</span>
    </span>
  );
}
