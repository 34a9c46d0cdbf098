import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { complain, say } from './progress.mjs';
import { runTool } from './tool';

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '20000' }, seed: { type: 'string' } },
});
const seed = values.seed ?? String(randomInt(1, 2 ** 31));
say(`Seed ${seed}: npm run fuzz -- --requests ${values.requests} --seed ${seed} makes the same calls again.`);
try {
  await runTool('vitest', ['run', 'testing/fuzz.test.ts'], () => undefined, {
    FUZZ_REQUESTS: values.requests,
    FUZZ_SEED: seed,
  });
} catch (error) {
  complain(error);
  process.exit(1);
}
