import { createServer } from 'node:http';

/** A web site of somebody else, on a port of its own: answers every request with the page. */
export async function serveElsewhere(html: string) {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the other site has no address');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        // A browser opens connections ahead, and one that was never used is not idle to Node.
        server.closeAllConnections();
      }),
  };
}
