import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Priority } from '../../protocol/generated';
import { PriorityTags } from './PriorityTags';

it.each<[Priority, boolean, string[]]>([
  ['NORMAL', false, []],
  ['CARE', true, ['关爱优先']],
  ['FELL_BACK', false, ['接续优先']],
  ['FELL_BACK', true, ['接续优先', '关爱优先']],
])('who is %s and has care %s is marked %j', (priority, care, marks) => {
  const { container } = render(<PriorityTags call={{ priority, care }} />);
  expect([...container.children].map((mark) => mark.textContent)).toEqual(marks);
});
