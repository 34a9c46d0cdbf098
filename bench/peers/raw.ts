import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of Node's alone that gives the one answer it was started with: what a request costs before any work. */
const { status, headers, body } = JSON.parse(process.argv[2] ?? '') as {
  status: number;
  headers: string[];
  body: string;
};
const server = createServer((_request, response) => {
  response.writeHead(status, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => console.info((server.address() as AddressInfo).port));
