import { setTimeout } from 'node:timers/promises';
import { drive } from './drive';
import type { Rig } from './rig';
import type { Measured, Row, Way } from './row';

export interface Turns {
  rounds: number;
  seconds: number;
  /** Of the round that is not counted; none where it is 0. */
  warmUp: number;
}

/** One turn of a way: its figure, and how many of its requests were acknowledged. */
async function turn(row: Row, way: Way, seconds: number): Promise<{ figure: number; answered: number }> {
  if (way.take) return { figure: await way.take(), answered: 0 };
  if (!way.load) throw new Error(`${row.name}, ${way.name}: nothing to do`);
  const [{ perSecond, answered, failed }] = await Promise.all([
    drive(way.load, seconds),
    way.beside && drive(way.beside, seconds),
  ]);
  // The obvious way may fail at what it was not made for.
  if (failed > 0 && (way.name === 'ours' || row.goals.some((goal) => goal.way === way.name))) {
    throw new Error(`${row.name}, ${way.name}: ${failed} of ${answered} requests failed`);
  }
  return { figure: perSecond, answered };
}

/** Gives every way of a row its turns until its time is over, and checks after each what it acknowledged. */
export async function measure(rig: Rig, row: Row, turns: Turns, until: number): Promise<Measured> {
  const measured: Measured = { row, rounds: new Map(row.ways.map(({ name }) => [name, []])) };
  const first = turns.warmUp > 0 && row.rounds !== 1 ? 0 : 1;
  for (let round = first; round <= (row.rounds ?? turns.rounds); round++) {
    // Each way comes first once; the round before the first only warms up.
    const inTurn = row.ways.map((_, at) => row.ways[(at + round) % row.ways.length]);
    for (const way of inTurn) {
      if (!way) continue;
      if (Date.now() > until) throw new Error('its time was over');
      const { figure, answered } = await turn(row, way, round === 0 ? turns.warmUp : turns.seconds);
      if (way.load) {
        // What was under way at the end is written a moment later.
        await setTimeout(300);
        await rig.calm();
      }
      await row.check?.(way.name, answered);
      if (round > 0) measured.rounds.get(way.name)?.push(figure);
    }
  }
  return measured;
}
