import { describe, expect, it } from 'vitest';
import { hostOf, wrongHost } from './hosts';

describe('hosts of portals', () => {
  it.each(['login.example.gov.cn', 'A.Example', ' spaced.example ', 'xn--a.xn--fiqs8s'])(
    'takes %j',
    (host) => expect(wrongHost([host])).toBeUndefined(),
  );

  it.each([
    'localhost',
    '127.0.0.1',
    '0x7f.1',
    'https://a.example',
    'a..example',
    'a.example/x',
    '',
  ])('finds %j wrong', (host) => expect(wrongHost(['good.example', host])).toBe(host));

  it('shows the host of an address', () => {
    expect(hostOf('https://zwdt.sh.gov.cn/item?id=1')).toBe('zwdt.sh.gov.cn');
    expect(hostOf('nothing')).toBe('nothing');
  });
});
