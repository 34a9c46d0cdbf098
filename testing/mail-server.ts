import { createServer, type Server } from 'node:net';

/** A mail server that answers RCPT as told and keeps what it took. */
export function mailServer(answers: string[]) {
  const taken: string[] = [];
  const server: Server = createServer((socket) => {
    let data: string | undefined;
    let rest = '';
    socket.write('220 test ESMTP\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      rest += chunk;
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (data !== undefined) {
          if (line !== '.') {
            data += `${line}\n`;
            continue;
          }
          taken.push(data);
          data = undefined;
          socket.write('250 taken\r\n');
        } else if (/^DATA/i.test(line)) {
          data = '';
          socket.write('354 go on\r\n');
        } else if (/^RCPT/i.test(line)) socket.write(`${answers.shift() ?? '250 fine'}\r\n`);
        else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else socket.write('250 fine\r\n');
      }
    });
  });
  return { server, taken, answers };
}
