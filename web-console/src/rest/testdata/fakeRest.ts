import { vi } from 'vitest';
import type { ErrorCode } from '../../protocol/generated';

/** A request as the server sees it. */
export interface Asked {
  query: URLSearchParams;
  body: unknown;
}

type Handler = (asked: Asked) => unknown;

/** What a handler throws to answer with a problem. */
export class Refused extends Error {
  readonly status: number;
  readonly code: ErrorCode;

  constructor(status: number, code: ErrorCode) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

/** A server of answers by method and path, for pages that ask over REST; it keeps what it was asked. */
export class FakeRest {
  private readonly handlers = new Map<string, Handler>();
  /** Requests by method and path, in their order. */
  readonly asked: (Asked & { endpoint: string })[] = [];

  constructor() {
    vi.stubGlobal(
      'fetch',
      (address: string, { method, body }: RequestInit) =>
        new Promise((resolve) => resolve(this.answer(method ?? 'GET', address, body))),
    );
  }

  /** Answers requests such as `GET /api/window/cities` from now on. */
  on(endpoint: string, handler: Handler): this {
    this.handlers.set(endpoint, handler);
    return this;
  }

  /** The bodies that were sent there. */
  sent(endpoint: string): unknown[] {
    return this.asked.filter((each) => each.endpoint === endpoint).map(({ body }) => body);
  }

  private answer(method: string, address: string, body: RequestInit['body']): Response {
    const url = new URL(address, 'http://localhost');
    const endpoint = `${method} ${url.pathname}`;
    const asked: Asked = {
      query: url.searchParams,
      body: typeof body === 'string' ? JSON.parse(body) : undefined,
    };
    this.asked.push({ endpoint, ...asked });
    try {
      const handler = this.handlers.get(endpoint);
      if (handler === undefined) throw new Refused(404, 'NOT_FOUND');
      return Response.json(handler(asked) ?? null);
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      return Response.json(
        {
          code: refused.code,
          text: { zh: `问题 ${refused.code}`, en: `Problem ${refused.code}` },
          next: { zh: '怎么办', en: 'What to do' },
        },
        { status: refused.status },
      );
    }
  }
}
