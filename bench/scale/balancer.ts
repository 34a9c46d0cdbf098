import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

const configuration = (port: number, instances: number[]) => `
defaults
  mode http
  timeout connect 2s
  timeout client 60s
  timeout server 60s
  timeout queue 10s
  # Looked at often, and waited for: an instance that is busy is not one that is gone.
  timeout check 5s
  option forwardfor
  option redispatch 1
  # A connection that is refused has done nothing; an answer that breaks off may have.
  retries 5
  retry-on conn-failure
  option httpchk GET /readyz
  http-check expect status 200
  default-server check inter 200ms fall 1 rise 1
frontend edge
  bind 127.0.0.1:${port}
  default_backend instances
backend instances
  balance roundrobin
${instances.map((at) => `  server i${at} 127.0.0.1:${at}`).join('\n')}
`;

/** HAProxy before instances of the platform, as docs/scaling.md has it. */
export async function startBalancer(folder: string, port: number, instances: number[]) {
  const file = path.join(folder, 'haproxy.cfg');
  let running: ChildProcess | undefined;
  const end = async () => {
    if (!running || running.exitCode !== null) return;
    running.kill('SIGTERM');
    await once(running, 'exit');
  };
  const serve = async (ports: number[]) => {
    await end();
    writeFileSync(file, configuration(port, ports));
    running = spawn('/usr/sbin/haproxy', ['-f', file, '-db'], { stdio: ['ignore', 'ignore', 'ignore'] });
    for (let attempt = 0; attempt < 100; attempt++) {
      const socket = connect(port, '127.0.0.1');
      const open = await once(socket, 'connect').then(
        () => true,
        () => false,
      );
      socket.destroy();
      // Every instance is looked at once before the first call.
      if (open) return setTimeout(1_000);
      await setTimeout(100);
    }
    throw new Error('HAProxy did not start');
  };
  await serve(instances);
  return { origin: `http://127.0.0.1:${port}`, serve, end };
}
