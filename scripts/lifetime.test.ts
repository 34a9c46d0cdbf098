import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const CHILD = `
  import { Lifetime } from './scripts/lifetime.ts';
  const lifetime = new Lifetime();
  const alive = setInterval(() => undefined, 1000);
  console.log('up');
  console.log('over: ' + (await lifetime.over));
  clearInterval(alive);
`;

/** Runs the child under as many shells as npm and its shell would be, and gives what it prints at the end. */
function underNpm(kill: (npm: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = `"$NODE" --import tsx --input-type=module -e "$CHILD"`;
    const npm = spawn('/bin/sh', ['-c', `/bin/sh -c '${child}; true'; true`], {
      env: { ...process.env, NODE: process.execPath, CHILD, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    npm.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output === 'up\n' && npm.pid) kill(npm.pid);
    });
    npm.on('error', reject);
    npm.stdout.on('end', () => resolve(output));
  });
}

describe.runIf(process.platform === 'linux')('the end', () => {
  it.each(['SIGKILL', 'SIGTERM'] as const)('is noticed when only npm receives %s', async (signal) => {
    const output = await underNpm((npm) => process.kill(npm, signal));
    expect(output).toBe('up\nover: npm is gone\n');
  });
});
