import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { deviceKinds, reaches, type Targeting, type Traits } from '@/nouns/targeting';
import { Aimed } from './aimed';

let seed = 7;
const chance = (below: number) => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
};
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const countries = letters.slice(0, 9).flatMap((one) => letters.map((other) => one + other));
const languages = countries.slice(0, 120).map((code) => code.toLowerCase());

/** So many different audiences, each of countries and some of languages and devices too. */
function someAudiences(count: number): string[] {
  const made = new Set<string>();
  while (made.size < count) {
    const target: Targeting = { countries: countries.filter(() => chance(2) === 0) };
    if (chance(2) === 0) target.languages = languages.filter(() => chance(3) === 0);
    if (chance(3) === 0) target.devices = deviceKinds.filter(() => chance(2) === 0);
    made.add(JSON.stringify(target));
  }
  return [...made];
}
const bytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
const someKinds = (count: number): Traits[] =>
  Array.from({ length: count }, (_, at) => ({
    country: at % 7 === 0 ? null : (countries[at % 40] ?? null),
    device: deviceKinds[at % 3] ?? null,
    language: at % 5 === 0 ? 'zz' : (languages[((at / 3) % 120) | 0] ?? null),
  }));

test('whoever asks is reached by the audiences that mean them, through every change and reading', () => {
  const audiences = someAudiences(40);
  const targets = new Map(audiences.map((audience) => [audience, JSON.parse(audience) as Targeting]));
  const held = new Map<string, string>();
  let aimed = new Aimed();
  for (let turn = 0; turn < 120; turn++) {
    const audience = audiences[chance(audiences.length)] ?? '';
    const [other] = [...held].slice(chance(held.size + 1));
    if (chance(3) > 0 || !other) {
      const id = randomUUID();
      held.set(id, audience);
      aimed.note(id, audience);
    } else {
      held.delete(other[0]);
      aimed.drop(...other);
    }
    // What is not there changes nothing, and neither does what is there already.
    aimed.drop(randomUUID(), audience);
    for (const one of [...held].slice(0, 1)) aimed.note(...one);
    if (turn % 40 === 39) {
      const inOrder = [...held].sort(([one], [other]) => (one < other ? -1 : 1));
      const read = [...new Set(held.values())].map((audience) => {
        const ids = inOrder.flatMap(([id, of]) => (of === audience ? [bytes(id)] : []));
        return { audience, ids: Buffer.concat(ids) };
      });
      aimed = new Aimed(read, aimed.audiences);
    }
    for (const traits of someKinds(8)) {
      const meant = [...held].filter(([, audience]) => reaches(targets.get(audience) ?? {}, traits));
      const reached = aimed.reachedBy(traits);
      expect(reached.ads.total).toBe(meant.length);
      if (turn % 20 > 0) continue;
      const found = new Set(meant.map((_, place) => aimed.pick(reached, place)?.audience));
      expect(found).toEqual(new Set(meant.map(([, audience]) => audience)));
    }
  }
  for (const each of held) aimed.drop(...each);
  expect(aimed.isEmpty).toBe(true);
});

test('neither a call nor a change looks at every target', () => {
  const audiences = someAudiences(5_000);
  const ids = audiences.map(() => randomUUID());
  const aimed = new Aimed(audiences.map((audience, at) => ({ audience, ids: bytes(ids[at] ?? '') })));
  const kinds = someKinds(300);
  const began = performance.now();
  for (const [at, id] of ids.slice(0, 20).entries()) {
    for (const traits of kinds) aimed.reachedBy(traits);
    aimed.drop(id, audiences[at] ?? '');
    aimed.note(randomUUID(), audiences[at + 20] ?? '');
  }
  // Walking over all of them for each kind after each change took a minute.
  expect(performance.now() - began).toBeLessThan(5_000);
});
