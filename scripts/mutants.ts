import { parseArgs } from 'node:util';
import { noticed } from './mutants/notice';
import { complain } from './progress.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
try {
  process.exitCode = (await noticed(values.only)) ? 0 : 1;
} catch (error) {
  complain(error);
  process.exit(1);
}
