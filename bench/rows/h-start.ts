import type { Running } from '../processes';
import type { Rows } from '../row';

/** From a start, which is not the first, to the first good answer: the whole platform beside Next alone. */
export default (async function* rows(rig) {
  const settings = { DATABASE_URL: await rig.database('start') };
  await (await rig.instance('start', settings)).stop();
  const bare = await rig.bare();
  const timed = (start: () => Promise<Running>) => async () => {
    const started = await start();
    await started.stop();
    return started.readyMs;
  };
  yield {
    name: 'second start to ready',
    unit: 'ms',
    ways: [
      { name: 'next start', take: timed(() => bare.again()) },
      { name: 'ours', take: timed(() => rig.instance('start', settings)) },
    ],
    goals: [{ way: 'ours', to: 'next start', most: 3 }],
  };
} satisfies Rows);
