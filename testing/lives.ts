/** How long a run of many lives may take before no other begins; a run that is asked for says more. */
export const livesMinutes = Number(process.env.LIVES_MINUTES ?? 10);
/** For the test around them: the lives, those under way at the end, and the books. */
export const livesTimeout = (livesMinutes + 5) * 60_000;

/** What many random lives have in common: how many there are, how many at once, and how long they may take. */
interface Lives {
  /** How many are played. */
  count: number;
  atOnce: number;
  /** No life begins after so many minutes: what was played by then is what is said. */
  minutes: number;
  /** Plays the life of this seed, and throws where it differs. */
  live: (seed: number) => Promise<void>;
}

/** Plays lives of seeds from 0 on, several at once, and says how many it came to; the first that differs ends all. */
export async function playLives({ count, atOnce, minutes, live }: Lives): Promise<number> {
  const began = Date.now();
  const end = began + minutes * 60_000;
  let next = 0;
  let played = 0;
  let differs: Error | undefined;
  const player = async () => {
    while (next < count && Date.now() < end && !differs) {
      const seed = next++;
      await live(seed).catch((error: unknown) => {
        differs ??= new Error(`Life ${seed} differs: ${error instanceof Error ? error.message : error}`, {
          cause: error,
        });
      });
      played++;
      if (played % 100 === 0) {
        process.stderr.write(`${played} lives in ${Math.round((Date.now() - began) / 1000)} s\n`);
      }
    }
  };
  // The others are played to their end: they would go on after the test, in a database that is taken away.
  await Promise.all(Array.from({ length: atOnce }, player));
  if (differs) throw differs;
  return played;
}
