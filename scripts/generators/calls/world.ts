import { readFileSync } from 'node:fs';

const { BASE = '', TOKEN = '', WITNESS_TOKEN = '', PLACE = '', PICTURE = '' } = process.env;

/** Where it runs, and whose tokens: of who asks for work, and of who does it. */
export const base = BASE;
export const token = TOKEN;
export const witnessToken = WITNESS_TOKEN;
export const bearer = (given = TOKEN) => ({ authorization: `Bearer ${given}` });

export const ad = {
  title: 'Made by a generated client',
  content: 'One line',
  budget: 5,
  price_per_view: 0.01,
};
export const picture = new File([readFileSync(PICTURE)], 'gate.jpg', { type: 'image/jpeg' });
/** A photo of a geo-verified campaign, taken inside of its circle. */
export const photo = { campaign: PLACE, latitude: 52.5171, longitude: 13.3781, accuracy: 8 };
export const days = () => 1 + Math.floor(Math.random() * 90);

/** What a call gave must be there; `data` of one that was refused is not. */
export function there<T>(value: T | undefined | null, problem?: unknown): T {
  if (value === undefined || value === null) throw new Error(JSON.stringify(problem ?? 'nothing came back'));
  return value;
}

/** Makes the calls one after the other and tells of each in a line. */
export async function make(calls: Record<string, () => Promise<unknown>>): Promise<void> {
  for (const [name, call] of Object.entries(calls)) {
    const problem = await call().then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : JSON.stringify(error)) || 'failed',
    );
    console.log(JSON.stringify({ call: name, problem }));
  }
}
