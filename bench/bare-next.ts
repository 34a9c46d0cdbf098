import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Beside the project's own packages, since Next looks for itself upwards from its pages. */
const folder = path.join(process.cwd(), '.data', 'bare-next');

const files = {
  'package.json': '{ "private": true, "type": "module" }',
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(process.cwd())} } };`,
  'app/layout.jsx': `export default ({ children }) => (
  <html lang="en"><body style={{ font: '16px/1.5 sans-serif' }}>{children}</body></html>
);`,
  'app/page.jsx': `export const dynamic = 'force-dynamic';
export const metadata = { title: 'Bare', description: 'A page of Next with nothing but text.' };
const text = 'What a post needs, where it is published, what it pays and until when people can join: line ';
export default () => (
  <main><h1>Bare</h1>{Array.from({ length: 60 }, (_, line) => <p key={line}>{text}{line}</p>)}</main>
);`,
};

/**
 * A page of Next alone, about as long as ours: what the framework costs by itself on this machine. Builds it, serves it
 * on `port` and gives what stops it.
 */
export async function bareNext(port: number): Promise<{ url: string; stop: () => Promise<void> }> {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const next = path.resolve('node_modules/next/dist/bin/next');
  const options = { cwd: folder, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } };
  execFileSync(process.execPath, [next, 'build'], { ...options, stdio: 'pipe' });
  const child = spawn(process.execPath, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], options);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 60; tries++) {
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await stop();
  throw new Error('The bare page did not come up.');
}
