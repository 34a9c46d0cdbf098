import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

const POLL_MS = 100;

/**
 * Gives the way to stop `server`: it stops listening, lets the requests under way finish and cuts off whatever
 * is left after `limitMs`. Kept-alive connections are closed as they fall idle, web sockets at once.
 */
export function drainable(server: Server, webSockets: boolean): (limitMs: number) => Promise<void> {
  // Node no longer counts an upgraded connection among those it closes, yet waits for it.
  const upgraded = new Set<Duplex>();
  const remember = (_request: IncomingMessage, socket: Duplex) => {
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
  };
  if (webSockets) server.on('upgrade', remember);
  return async (limitMs) => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of upgraded) socket.destroy();
    const idle = setInterval(() => server.closeIdleConnections(), POLL_MS);
    const cut = setTimeout(() => server.closeAllConnections(), limitMs);
    await closed;
    clearInterval(idle);
    clearTimeout(cut);
  };
}
