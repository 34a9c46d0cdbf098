import type { ServerResponse } from 'node:http';

/** Sends a small JSON answer of the server itself; browsers and caches keep nothing of it. */
export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.end(JSON.stringify(body));
}

/** Sends a failure of the server itself, in the shape of the Ads API, which is also a fair default. */
export function answerFailure(response: ServerResponse, status: number, code: string, message: string): void {
  answerJson(response, status, { error: { code, message } });
}
