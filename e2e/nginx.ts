import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';

/** Where Debian keeps programs of services is in the path of root alone. */
const program = [
  '/usr/sbin/nginx',
  '/usr/local/sbin/nginx',
  '/usr/bin/nginx',
  '/opt/homebrew/bin/nginx',
].find(existsSync);

/** What keeps us from starting nginx with TLS here; undefined when nothing does. */
export function whyNoNginx(): string | undefined {
  if (!program) return 'nginx is not installed: apt-get install nginx-light';
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
  } catch {
    return 'openssl is not installed: apt-get install openssl';
  }
  return undefined;
}

const frame = (port: number, upstream: number, proxying: string) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `${each}_temp_path ${each};`).join(' ')}
  server {
    listen 127.0.0.1:${port} ssl;
    ssl_certificate certificate.pem;
    ssl_certificate_key key.pem;
    location / {
      proxy_pass http://127.0.0.1:${upstream};
      ${proxying}
    }
  }
}`;

/** Makes a certificate for localhost in the folder, and everything else that nginx wants there. */
export function prepareNginx(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const [key, certificate] = ['key.pem', 'certificate.pem'].map((name) => path.join(folder, name));
  const options = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
  execFileSync('openssl', ['req', ...options, '-keyout', `${key}`, '-out', `${certificate}`], {
    stdio: 'ignore',
  });
}

/** Starts nginx with TLS on `port` before a server on `upstream`; gives the way to end it. */
export async function startNginx(folder: string, port: number, upstream: number, proxying: string) {
  writeFileSync(path.join(folder, 'nginx.conf'), frame(port, upstream, proxying));
  const child = spawn(`${program}`, ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], { stdio: 'inherit' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await answers(port)) return stop;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error('nginx did not start');
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
