import { createServer } from 'node:http';

/** Stands for a process that draws pages: answers what tests of `scripts/server/applications.ts` ask. */
const state = { slow: 0, left: 0 };
const server = createServer({ keepAliveTimeout: 0 }, async (request, response) => {
  const { url = '', method, headers } = request;
  if (url === '/state') return response.end(JSON.stringify(state));
  if (url === '/large') return response.end('x'.repeat(8_000_000));
  if (url === '/unchanged') return response.writeHead(304).end();
  if (url === '/die') process.exit(1);
  if (url === '/die-halfway') {
    response.writeHead(200, { 'content-length': '100' });
    return response.write('half', () => setTimeout(() => process.exit(1), 50));
  }
  if (url === '/slow') {
    state.slow++;
    return response.once('close', () => {
      state.slow--;
      state.left++;
    });
  }
  let length = 0;
  for await (const piece of request) length += piece.length;
  response.writeHead(201, {
    connection: 'keep-alive, x-answer-hop',
    'x-answer-hop': '1',
    'x-answer-kept': '1',
    'set-cookie': ['one=1', 'two=2'],
  });
  response.end(JSON.stringify({ method, url, length, headers }));
});
process.on('disconnect', () => process.exit(0));
server.listen(process.argv[2], () => process.send?.('ready'));
