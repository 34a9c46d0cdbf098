import { expect, it } from 'vitest';
import { singleton } from './singleton';

it('a value is made once a process, and one that came to nothing is tried again', async () => {
  let tries = 0;
  const load = () =>
    singleton('test.flaky', async () => {
      tries++;
      if (tries === 1) throw new Error('too many open files');
      return tries;
    });
  await expect(Promise.all([load(), load()])).rejects.toThrow('too many open files');
  expect(await load()).toBe(2);
  expect(await load()).toBe(2);
});
