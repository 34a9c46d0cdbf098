import { expect, it, vi } from 'vitest';
import { checkBooks } from '@/features/ledger';
import { recomputeScores } from '@/features/participations';
import { makeCampaign, makeParticipant } from '@/testing/campaigns';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { makeTask, race } from '@/testing/money';
import { measureTask } from '.';
import { importMetrics } from './import-metrics';

const circles = vi.hoisted(() => ({ met: 0 }));
// Whoever waited in a circle is undone and tried again, so that nothing of it shows but here.
vi.mock('@/db/failures', async (original) => {
  const real = await original<typeof import('@/db/failures')>();
  const isSerialisationFailure = (error: unknown) => {
    const is = real.isSerialisationFailure(error);
    if (is) circles.met += 1;
    return is;
  };
  return { ...real, isSerialisationFailure };
});

freshDatabase();

const accepted = { status: 'accepted', acceptedAt: new Date(), reach: 1 } as const;
const fileOf = (ids: number[], likes: number) =>
  ['task_id,reach,likes', ...ids.map((id) => `${id},${likes},${likes}`)].join('\n');
const totals = async () =>
  (await checkBooks()).find(({ invariant }) => invariant.startsWith('Totals of the leaderboard'))
    ?.differences;

async function organisation() {
  const staff = await makeActor('advertiser');
  const campaign = async () => (await makeCampaign({ advertiserId: staff.advertiserId ?? 0 })).id;
  return { staff, campaign };
}

it('two organisations that measure the same people at once, each in another order, never wait in a circle', async () => {
  const [one, other] = [await organisation(), await organisation()];
  const people = [
    await makeActor('influencer'),
    await makeActor('influencer'),
    await makeActor('influencer'),
  ];
  const tasksIn = async ({ campaign }: typeof one, order: typeof people) => {
    const id = await campaign();
    const ids: number[] = [];
    for (const person of order) {
      const part = await makeParticipant(id, person.id);
      for (let many = 0; many < 3; many++) ids.push((await makeTask(part, accepted)).id);
    }
    return ids;
  };
  const there = await tasksIn(one, people);
  const back = await tasksIn(other, people.toReversed());
  await recomputeScores();
  for (let round = 1; round <= 4; round++) {
    expect(
      await race([
        () => importMetrics(one.staff, fileOf(there, round)),
        () => importMetrics(other.staff, fileOf(back, round)),
      ]),
    ).toEqual({ done: 2 });
  }
  expect([circles.met, await totals()]).toEqual([0, 0]);
});

it('nor does a file about one person in two campaigns with who measures that person in one', async () => {
  const { staff, campaign } = await organisation();
  const person = await makeActor('influencer');
  const [first, second] = [
    await makeParticipant(await campaign(), person.id),
    await makeParticipant(await campaign(), person.id),
  ];
  const make = async (part: typeof first, many: number) =>
    Promise.all(Array.from({ length: many }, async () => (await makeTask(part, accepted)).id));
  const [many, last, single] = [await make(first, 12), await make(second, 1), await make(second, 6)];
  await recomputeScores();
  await race([
    () => importMetrics(staff, fileOf([...many, ...last], 3)),
    ...single.map((id) => () => measureTask(staff, id, { reach: 5, likes: 5 })),
  ]);
  expect([circles.met, await totals()]).toEqual([0, 0]);
});
