import { expect, test } from 'vitest';
import { Sums } from './sums';

test('every place is in the number that it is in when they are added up, whatever changes', () => {
  const sums = new Sums();
  const numbers: number[] = [];
  let seed = 7;
  const chance = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let turn = 0; turn < 200; turn++) {
    if (numbers.length === 0 || chance(3) === 0) {
      const value = chance(3);
      numbers.push(value);
      sums.push(value);
    } else {
      const index = chance(numbers.length);
      const by = chance(2) === 0 ? 1 : -Math.min(1, numbers[index] ?? 0);
      numbers[index] = (numbers[index] ?? 0) + by;
      sums.add(index, by);
    }
    const places = numbers.flatMap((many, index) => Array<number>(many).fill(index));
    expect(sums.total).toBe(places.length);
    expect(places.map((_, place) => sums.at(place))).toEqual(places);
  }
});
