import { colours } from '../../theme/theme';
import type { Standing } from '../api/steps';

/** How the days one looks at are drawn, and those beside them. */
export const FIRST = { colour: colours.action, dash: '0' } as const;
export const BESIDE = { colour: colours.hint, dash: '5 4' } as const;

interface Props {
  cx?: number | undefined;
  cy?: number | undefined;
  standing: Standing;
  isFirst: boolean;
}

/** A test: a dot when it has passed, a triangle when something is to be looked at, a cross when it has failed. */
export function TestMark({ cx = 0, cy = 0, standing, isFirst }: Props) {
  const { colour } = isFirst ? FIRST : BESIDE;
  if (standing === 'FAILED') {
    const arms = `M${cx - 5},${cy - 5}l10,10m0,-10l-10,10`;
    return (
      <g fill="none" strokeLinecap="round">
        <path d={arms} stroke={colours.surface} strokeWidth={5} />
        <path d={arms} stroke={isFirst ? colours.stop : colour} strokeWidth={2.5} />
      </g>
    );
  }
  if (standing === 'WARNING') {
    return (
      <path
        d={`M${cx},${cy - 6}l6,10h-12z`}
        fill={isFirst ? colours.waitStrong : colours.surface}
        stroke={isFirst ? colours.wait : colour}
        strokeWidth={1.5}
      />
    );
  }
  return (
    <circle
      cx={cx}
      cy={cy}
      r={3.5}
      fill={isFirst ? colour : colours.surface}
      stroke={isFirst ? colours.surface : colour}
      strokeWidth={isFirst ? 1 : 1.5}
    />
  );
}

/** The marks of these days, as a chart asks for them. */
export function MarkOf(isFirst: boolean) {
  return ({
    cx,
    cy,
    payload,
  }: {
    cx?: number | undefined;
    cy?: number | undefined;
    payload?: unknown;
  }) => (
    <TestMark
      cx={cx}
      cy={cy}
      isFirst={isFirst}
      standing={(payload as { standing: Standing }).standing}
    />
  );
}
