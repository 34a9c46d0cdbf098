import type { SearchParams } from '@/components/ui/href';
import { asked } from '@/components/ui/search-params';
import { type WatchState, type WatchType, watchStates, watchTypes } from './watch-words';

const names = <K extends string>(words: Record<K, { name: string }>) =>
  (Object.keys(words) as K[]).map((value) => ({ value, label: words[value].name }));

/** What a person's own campaigns can be narrowed by. */
export const reviewFilters = [
  { name: 'state', label: 'State', options: names(watchStates) },
  { name: 'type', label: 'Type', options: names(watchTypes) },
];

/** What the world map can be narrowed by; people who are signed in also by what their fuel allows. */
export const watchFilters = (tags: { tag: string; campaigns: number }[], signedIn: boolean) => [
  ...reviewFilters,
  {
    name: 'tag',
    label: 'Tag',
    options: tags.map(({ tag, campaigns }) => ({ value: tag, label: `${tag} (${campaigns})` })),
  },
  {
    name: 'reward',
    label: 'Reward',
    options: [
      { value: 'left', label: 'With rewards left' },
      { value: 'none', label: 'Without reward' },
    ],
  },
  ...(signedIn
    ? [{ name: 'fuel', label: 'Fuel', options: [{ value: 'mine', label: 'Within my fuel' }] }]
    : []),
];

/** What the address of the map asks for; anything unreadable is left out instead of failing the page. */
export function readWatchSearch(params: SearchParams) {
  const ask = asked(params);
  const state = ask.oneOf('state', Object.keys(watchStates) as WatchState[]);
  return {
    state: state && [state],
    type: ask.oneOf('type', Object.keys(watchTypes) as WatchType[]),
    tag: ask.text('tag', 100),
    text: ask.text(),
    reward: ask.oneOf('reward', ['left', 'none']),
    myFuel: ask.value('fuel') === 'mine',
  };
}

/** Whether a campaign has the rewards that were asked for and costs no more than `fuel`, if that is given. */
export function fitsPurse(
  campaign: { rewardPerTask: number | null; rewardsLeft: number | null; fuelRequired: number },
  reward: 'left' | 'none' | undefined,
  fuel: number | null,
): boolean {
  const pays = (campaign.rewardPerTask ?? 0) > 0 && (campaign.rewardsLeft ?? 0) > 0;
  if (reward && pays !== (reward === 'left')) return false;
  return fuel === null || campaign.fuelRequired <= fuel;
}
