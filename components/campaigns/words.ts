import { networkNames, type SocialNetwork } from '@/nouns/networks';

const lists = {
  and: new Intl.ListFormat('en', { type: 'conjunction' }),
  or: new Intl.ListFormat('en', { type: 'disjunction' }),
};

/** Facts of a campaign as people say them. */
export const inWords = {
  list: (words: readonly string[], kind: 'and' | 'or') => lists[kind].format(words),
  networks: (networks: readonly SocialNetwork[], kind: 'and' | 'or') =>
    lists[kind].format(networks.map((network) => networkNames[network])),
  hours: (hours: number) =>
    hours % 24 === 0
      ? `${hours / 24} ${hours === 24 ? 'day' : 'days'}`
      : `${hours} ${hours === 1 ? 'hour' : 'hours'}`,
  count: (count: number, noun: string) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`,
};
