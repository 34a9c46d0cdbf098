import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** The first line that is typed or piped in; of a terminal it is asked for, and nothing that is typed is shown. */
export async function lineOfInput(question: string): Promise<string> {
  const terminal = process.stdin.isTTY === true;
  if (terminal) process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (terminal) process.stderr.write('\n');
  }
}

/** A secret that was given as an option, or else, and for `-`, the first line of the standard input. */
export const secretOrInput = async (given: string | undefined, question: string): Promise<string> =>
  given === undefined || given === '-' ? lineOfInput(question) : given;
