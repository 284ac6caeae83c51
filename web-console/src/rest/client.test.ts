import { afterEach, describe, expect, it, vi } from 'vitest';
import { rest } from './client';
import { ProblemError } from './problem';

function serverAnswers(status: number, body: string) {
  const fetched = vi.fn(() => Promise.resolve(new Response(body === '' ? null : body, { status })));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

async function failure(request: Promise<unknown>): Promise<ProblemError> {
  const problem = await request.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(ProblemError);
  return problem as ProblemError;
}

describe('rest client', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('gives the answer as JSON and sends the query', async () => {
    const fetched = serverAnswers(200, '{"name":"x"}');
    await expect(rest.get('/api/things', { city: '310117', page: undefined })).resolves.toEqual({
      name: 'x',
    });
    expect(fetched).toHaveBeenCalledWith('/api/things?city=310117', expect.anything());
  });

  it('takes an empty answer for success', async () => {
    serverAnswers(204, '');
    await expect(rest.delete('/api/things/1')).resolves.toBeUndefined();
  });

  it('turns a problem into a typed error with both languages', async () => {
    serverAnswers(
      409,
      '{"code":"EDIT_CONFLICT","text":{"zh":"甲","en":"a"},"next":{"zh":"乙","en":"b"}}',
    );
    const problem = await failure(rest.put('/api/things/1', {}));
    expect(problem).toMatchObject({ code: 'EDIT_CONFLICT', status: 409, next: { en: 'b' } });
  });

  it.each([
    [502, '<html>bad gateway</html>'],
    [500, '{"message":"no problem of ours"}'],
  ])('says that the server cannot be reached on a foreign %i', async (status, body) => {
    serverAnswers(status, body);
    expect((await failure(rest.get('/api/things'))).code).toBe('UNREACHABLE');
  });

  it('says that the server cannot be reached when there is no answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
    const problem = await failure(rest.get('/api/things'));
    expect(problem).toMatchObject({ code: 'UNREACHABLE', status: 0 });
    expect(problem.next.zh).not.toBe('');
  });

  it('asks as the role whose page it is on', async () => {
    const fetched = serverAnswers(200, '{}');
    window.history.replaceState(null, '', '/counter');
    await rest.get('/api/access/me');
    window.history.replaceState(null, '', '/ticket/abc');
    await rest.get('/api/counter/check/abc');
    const [asCounter, asNobody] = fetched.mock.calls as unknown as [string, RequestInit][];
    expect(asCounter?.[1].headers).toHaveProperty('Yunchuang-Role', 'COUNTER');
    expect(asNobody?.[1].headers).not.toHaveProperty('Yunchuang-Role');
  });
});
