import { setTimeout } from 'node:timers/promises';
import { makeActor, makeToken } from '@/testing/factories';
import { call, expectEqual } from '../calls';
import type { Proof } from '../proof';
import type { Rig } from '../rig';

const LIMIT = 60;

async function passed(rig: Rig): Promise<number> {
  const token = await makeToken((await makeActor('advertiser')).id);
  const [one, two] = rig.instances;
  const answers = [];
  for (let turn = 0; turn < 20; turn++) {
    const eight = Array.from({ length: 8 }, (_, n) => call(`${(n % 2 ? one : two)?.origin}/v1/ads`, token));
    answers.push(...(await Promise.all(eight)));
  }
  const wrong = answers.filter(({ status }) => status !== 200 && status !== 429);
  expectEqual(
    'other answers',
    wrong.map(({ status }) => status),
    [],
  );
  return answers.filter(({ status }) => status === 200).length;
}

/** Both instances with a limit that is reached, then as they were. */
const shared: Proof = async (rig) => {
  const pair = rig.instances.slice(0, 2);
  const restart = async (more: Record<string, string>) => {
    for (const instance of pair) {
      await instance.end();
      await instance.start(more);
    }
  };
  await restart({ RATE_LIMIT_PER_MINUTE: String(LIMIT) });
  try {
    expectEqual('calls of one token that two instances let through with Redis', await passed(rig), LIMIT);
    await rig.redis.kill();
    await setTimeout(1_000);
    const without = await passed(rig);
    if (without < LIMIT || without > 2 * LIMIT) throw new Error(`${without} passed without Redis`);
    await rig.redis.start();
    await setTimeout(6_000);
    const back = await passed(rig);
    expectEqual('with Redis back', back, LIMIT);
    return `${LIMIT} a minute: ${LIMIT} of 160 on two instances with Redis, ${without} without it (each counts by itself), ${back} once it is back`;
  } finally {
    await rig.redis.kill();
    await rig.redis.start();
    await restart({});
  }
};

export const limits: Record<string, Proof> = { 'limits shared through Redis': shared };
