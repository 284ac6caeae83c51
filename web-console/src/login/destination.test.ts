import { describe, expect, it } from 'vitest';
import { destination } from './destination';

describe('where one goes after signing in', () => {
  it.each([
    ['CLERK', '/clerk', '/clerk'],
    ['COUNTER', null, '/counter'],
    ['MANAGER', '/manager/staff?role=CLERK', '/manager/staff?role=CLERK'],
    ['MANAGER', '/clerk', '/manager'],
    ['CLERK', '/clerks-of-another-site', '/clerk'],
    ['CLERK', '//evil.example/clerk', '/clerk'],
    ['CLERK', 'https://evil.example/clerk', '/clerk'],
    ['CLERK', '', '/clerk'],
    ['KIOSK', '/manager', '/'],
    ['KIOSK', '//evil.example', '/'],
  ] as const)('%s who wanted %s goes to %s', (role, wanted, expected) => {
    expect(destination(role, wanted)).toBe(expected);
  });
});
