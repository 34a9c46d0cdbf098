const interactive = process.stdout.isTTY === true;
const grey = (/** @type {string} */ text) => (interactive ? `\x1b[90m${text}\x1b[0m` : text);
const red = (/** @type {string} */ text) => (interactive ? `\x1b[31m${text}\x1b[0m` : text);

/** @type {NodeJS.WriteStream} */
let output = process.stdout;

/** Sends progress to standard error, for commands whose standard output is an answer. */
export function quiet() {
  output = process.stderr;
}

/** Prints one line of progress for people. */
export function say(/** @type {string} */ line) {
  output.write(`${line}\n`);
}

/** Prints what failed and what to do, without a stack. */
export function complain(/** @type {unknown} */ error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${red('Failed:')} ${message}\n`);
  if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
}

/**
 * Announces a piece of work, does it, and says how long it took.
 *
 * @template T
 * @param {string} title
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = performance.now();
  say(`${grey('·')} ${title} ...`);
  const result = await work();
  say(grey(`  done in ${((performance.now() - began) / 1000).toFixed(1)} s`));
  return result;
}
