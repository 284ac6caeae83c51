import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark, Marks } from '../tables/Mark';
import type { Standing } from './api/steps';
import type { TestLine } from './api/tests';
import { SIGNS } from './standings';

const SHOWN: readonly Standing[] = [
  'PASSED',
  'WARNING',
  'FAILED',
  'INTERRUPTED',
  'RUNNING',
  'WAITING',
];

interface Props {
  tests: readonly TestLine[];
  never: number;
  /** What one can do with all of them. */
  children: ReactNode;
}

/** How many tests stand how, before one looks for them. */
export function Summary({ tests, never, children }: Props) {
  const { t } = useTranslation('dialtest');
  const counted = SHOWN.map((standing) => ({
    standing,
    count: tests.filter((test) => test.standing === standing).length,
  })).filter(({ count }) => count > 0);
  return (
    <Flex
      justify="space-between"
      align="center"
      style={{ marginBottom: 16 }}
      data-testid="dial-test-summary"
    >
      <Marks>
        {counted.map(({ standing, count }) => (
          <Mark key={standing} tone={SIGNS[standing].tone}>
            {t('counted', { word: t(`standing.${standing}`), count })}
          </Mark>
        ))}
        <Mark tone="plain">{t('counted', { word: t('never'), count: never })}</Mark>
      </Marks>
      {children}
    </Flex>
  );
}
