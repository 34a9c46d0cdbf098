import { spawn } from 'node:child_process';
import path from 'node:path';

/** Runs one of the installed command-line tools with our own input and output; throws when it fails. */
export function runTool(
  name: string,
  args: string[],
  onChild: (stop: () => void) => void,
  env: Record<string, string> = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const windows = process.platform === 'win32';
    const child = spawn(path.join('node_modules', '.bin', windows ? `${name}.cmd` : name), args, {
      stdio: 'inherit',
      shell: windows,
      env: { ...process.env, ...env },
    });
    onChild(() => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${name} found problems, see above.`)),
    );
  });
}
