import type { Server, ServerResponse } from 'node:http';

const POLL_MS = 100;

/**
 * Stops listening, lets the requests under way finish and cuts off whatever is left after `limitMs`.
 * Kept-alive connections are closed as they fall idle.
 */
export async function drain(server: Server, limitMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), POLL_MS);
  const cut = setTimeout(() => server.closeAllConnections(), limitMs);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}

/** Tells a client that arrives while we are stopping not to keep its connection. */
export function closeAfterwards(response: ServerResponse): void {
  response.setHeader('connection', 'close');
}
