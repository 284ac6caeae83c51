import { render, screen } from '@testing-library/react';
import { useEffect } from 'react';
import { expect, it } from 'vitest';
import { unreachable } from '../../rest/problem';
import { StaffTheme } from '../../theme/StaffTheme';
import { useDoing } from './useDoing';

function Doing({ work }: { work: () => Promise<unknown> }) {
  const { run } = useDoing();
  useEffect(() => void run(work), [run, work]);
  return null;
}

it.each([
  ['the page itself cannot do', () => Promise.reject(new RangeError('no picture')), /本页没有完成/],
  ['the server does not answer', () => Promise.reject(unreachable()), /连不上服务器/],
])('what %s is told as that', async (_, work, told) => {
  render(
    <StaffTheme>
      <Doing work={work} />
    </StaffTheme>,
  );
  expect(await screen.findByText(told)).toBeDefined();
});
