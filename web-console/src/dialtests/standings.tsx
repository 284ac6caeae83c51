import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  MinusOutlined,
  PauseCircleFilled,
  SyncOutlined,
  WarningFilled,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Tone } from '../tables/Mark';
import type { Grade, Standing } from './api/steps';

/** How a standing is found by colour and told apart without it. */
export const SIGNS: Record<Standing, { tone: Tone; icon: ReactNode }> = {
  WAITING: { tone: 'plain', icon: <ClockCircleOutlined /> },
  RUNNING: { tone: 'plain', icon: <SyncOutlined spin /> },
  PASSED: { tone: 'ok', icon: <CheckCircleFilled /> },
  WARNING: { tone: 'wait', icon: <WarningFilled /> },
  FAILED: { tone: 'stop', icon: <CloseCircleFilled /> },
  INTERRUPTED: { tone: 'plain', icon: <PauseCircleFilled /> },
};

export const GRADE_SIGNS: Record<Grade, { tone: Tone; icon: ReactNode }> = {
  PASSED: SIGNS.PASSED,
  WARNING: SIGNS.WARNING,
  FAILED: SIGNS.FAILED,
  SKIPPED: { tone: 'plain', icon: <MinusOutlined /> },
};
