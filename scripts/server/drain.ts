import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { type Socket, Server as TcpServer } from 'node:net';
import type { Duplex } from 'node:stream';
import { everyoneTaken } from './calm';

const POLL_MS = 50;
/** How long a connection is left to a client that may be about to ask something. */
const QUIET_MS = 1_000;

/** A connection, as far as its end is concerned. */
interface Connection {
  underWay: number;
  /** How much had come when nothing was under way any more; beyond it, a request has begun. */
  read: number;
  quietSince: number;
  endedAt?: number;
}

/**
 * Gives the way to stop `server`: it stops listening, lets the requests under way finish and cuts off whatever
 * is left after `limitMs`. From then on answers say that theirs is the last of its connection, also to requests that
 * came before; connections on which nothing more is asked are ended in order. Web sockets are closed at once.
 */
export function drainable(
  server: Server,
  webSockets: boolean,
): { start(): void; end(limitMs: number): Promise<void> } {
  const connections = new Map<Socket, Connection>();
  // Node no longer counts an upgraded connection among those it closes, yet waits for it.
  const upgraded = new Set<Duplex>();
  let draining = false;

  server.on('connection', (socket: Socket) => {
    connections.set(socket, { underWay: 0, read: 0, quietSince: performance.now() });
    socket.once('close', () => connections.delete(socket));
  });
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const connection = connections.get(socket);
    if (!connection) return;
    connection.underWay++;
    response.once('close', () => {
      connection.underWay--;
      Object.assign(connection, { read: socket.bytesRead, quietSince: performance.now() });
    });
    const { writeHead } = response;
    response.writeHead = (...head: unknown[]) => {
      if (draining) response.setHeader('connection', 'close');
      return Reflect.apply(writeHead, response, head);
    };
  });
  if (webSockets) {
    server.on('upgrade', (_request: IncomingMessage, socket: Duplex) => {
      upgraded.add(socket);
      socket.once('close', () => upgraded.delete(socket));
    });
  }

  function endQuietOnes() {
    const now = performance.now();
    for (const [socket, connection] of connections) {
      const { underWay, read, quietSince, endedAt } = connection;
      if (underWay > 0 || socket.bytesRead > read || now - quietSince < QUIET_MS) continue;
      // Ended first and closed later: what crosses our end on its way meets an end and not a reset.
      if (endedAt === undefined) {
        connection.endedAt = now;
        socket.end();
      } else if (now - endedAt > QUIET_MS) socket.destroy();
    }
  }

  return {
    start: () => {
      draining = true;
    },
    end: async (limitMs) => {
      draining = true;
      // Who has connected is a client like every other; closing the door would reset them.
      const until = performance.now() + limitMs;
      await everyoneTaken(limitMs / 2);
      // Not the way of Node's HTTP server, which would also close what is idle for this very moment.
      const closed = new Promise<void>((resolve) => TcpServer.prototype.close.call(server, () => resolve()));
      for (const socket of upgraded) socket.destroy();
      const polling = setInterval(endQuietOnes, POLL_MS);
      const cut = setTimeout(() => server.closeAllConnections(), until - performance.now());
      await closed;
      clearInterval(polling);
      clearTimeout(cut);
    },
  };
}
