import type { Load } from './drive';
import type { Rig } from './rig';

/** One way of doing what a row is about. The first of a row is what the others are measured by. */
export interface Way {
  name: string;
  load: Load;
}

export interface Goal {
  way: string;
  /** What it is compared with: another way of the row. */
  to: string;
  /** The least it may be, as a share of the other's requests a second. */
  least: number;
}

/** One line of work, done in several ways in turns. */
export interface Row {
  name: string;
  ways: Way[];
  goals: Goal[];
  /** Throws when what was acknowledged in a turn is not what is there. */
  check?(way: string, acknowledged: number): Promise<void>;
}

/** What was measured of a row: requests a second of each way, a figure a round. */
export interface Measured {
  row: Row;
  rounds: Map<string, number[]>;
}

/** The rows of a file of `bench/rows`, each made ready when its turn comes and told what the one before gave. */
export type Rows = (rig: Rig) => AsyncGenerator<Row, void, Measured>;

export const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

/** The median of what a way did beside another in the same rounds. */
export function ratio({ rounds }: Measured, way: string, to: string): number {
  const others = rounds.get(to) ?? [];
  return median((rounds.get(way) ?? []).map((figure, round) => figure / (others[round] ?? Number.NaN)));
}
