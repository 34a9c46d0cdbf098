import { inWords } from '@/components/campaigns/words';
import type { Campaign, RewardPool } from '@/features/campaigns';
import type { Eligibility, RuleName } from '@/features/participations';
import { takesMore } from '@/nouns/campaigns';
import { beingChecked } from '@/nouns/networks';

/** One rule as it is shown: met, not met, or not known of a stranger. `fix` leads to where it can be met. */
export interface RuleLine {
  name: RuleName;
  met: boolean | null;
  text: string;
  detail?: string;
  fix?: { href: string; label: string };
  /** Nothing is left to do but wait, as `detail` says. */
  waits?: boolean;
}

/** What is known of the person who looks; null for a stranger. */
export interface Reader {
  role: 'influencer' | 'advertiser' | 'admin';
  eligibility: Eligibility;
}

type Fields = Pick<RuleLine, 'text' | 'detail' | 'fix' | 'waits'>;

/** Every rule of joining in words, with the figures it goes by. */
export function ruleLines(campaign: Campaign, pool: RewardPool | null, reader: Reader | null): RuleLine[] {
  const words: Record<RuleName, (met: boolean | null) => Fields> = {
    account: (met) => accountWords(met, reader),
    open: () => openWords(campaign),
    network: (met) => networkWords(met, campaign, reader),
    country: (met) => countryWords(met, campaign, reader),
    seat: () => seatWords(campaign),
    budget: (met) => budgetWords(met, pool),
  };
  const order: RuleName[] = [
    'account',
    'open',
    'network',
    'country',
    'seat',
    ...(pool ? ['budget' as const] : []),
  ];
  return order.map((name): RuleLine => {
    const met = metBy(name, campaign, pool, reader);
    return { name, met, ...words[name](met) };
  });
}

function metBy(
  name: RuleName,
  campaign: Campaign,
  pool: RewardPool | null,
  reader: Reader | null,
): boolean | null {
  if (reader) return reader.eligibility.rules.find((rule) => rule.name === name)?.met ?? null;
  if (name === 'open') return takesMore(campaign);
  if (name === 'seat') return hasSeat(campaign);
  if (name === 'budget') return paysAPost(pool);
  return null;
}

const hasSeat = ({ participantsLimit, participantsCount }: Campaign) =>
  participantsLimit === null || participantsCount < participantsLimit;

function accountWords(met: boolean | null, reader: Reader | null): Fields {
  if (!reader) return { text: 'An influencer’s account with a confirmed email address' };
  if (reader.role !== 'influencer') {
    return { text: 'Only influencers join campaigns', detail: `You are signed in as ${reader.role}.` };
  }
  return met
    ? { text: 'Your account is active' }
    : { text: 'Your email address is confirmed', fix: { href: '/dashboard', label: 'Confirm it' } };
}

function openWords(campaign: Campaign): Fields {
  const { status, advertiserSuspended } = campaign;
  if (takesMore(campaign)) return { text: 'The campaign takes participants' };
  const detail =
    status === 'completed'
      ? 'It has ended.'
      : advertiserSuspended
        ? 'Its organisation is suspended.'
        : status === 'active'
          ? 'It is closed to new influencers.'
          : 'It is paused by its advertiser.';
  return {
    text: 'The campaign takes participants',
    detail,
    fix: { href: '/campaigns', label: 'See others' },
  };
}

function networkWords(met: boolean | null, { networks }: Campaign, reader: Reader | null): Fields {
  const text = `An accepted profile on ${inWords.networks(networks, 'or')}`;
  if (reader?.role !== 'influencer') return { text };
  const mine = new Set(reader.eligibility.publishers.map(({ network }) => network));
  const fitting = networks.filter((network) => mine.has(network));
  if (met) return { text, detail: `You have ${inWords.networks(fitting, 'and')}.` };
  const { networks: sent, usualHours } = reader.eligibility.checking;
  const checked = networks.filter((network) => sent.includes(network));
  return checked.length > 0
    ? {
        text,
        detail: `Your profile on ${inWords.networks(checked, 'and')} is ${beingChecked(usualHours)}. We tell you when you can join.`,
        fix: { href: '/networks', label: 'See your networks' },
        waits: true,
      }
    : { text, detail: 'You need 1 and have 0.', fix: { href: '/networks', label: 'Connect a network' } };
}

function countryWords(met: boolean | null, { countries }: Campaign, reader: Reader | null): Fields {
  const text =
    countries.length === 0
      ? 'You live where campaigns run'
      : `You live in ${inWords.list(
          countries.map(({ name }) => name),
          'or',
        )}`;
  if (reader?.role !== 'influencer') return { text };
  const detail = reader.eligibility.country
    ? `Your profile says ${reader.eligibility.country}.`
    : 'Your profile does not say where you live.';
  return met
    ? { text, detail }
    : { text, detail, fix: { href: '/settings/profile', label: 'Open your profile' } };
}

function seatWords(campaign: Campaign): Fields {
  const { participantsLimit: limit, participantsCount: taken } = campaign;
  if (limit === null) return { text: 'A seat is free', detail: 'There is no limit.' };
  const detail = `${Math.max(0, limit - taken).toLocaleString('en')} of ${inWords.count(limit, 'seat')} left.`;
  return hasSeat(campaign)
    ? { text: 'A seat is free', detail }
    : { text: 'A seat is free', detail, fix: { href: '/campaigns', label: 'See others' } };
}

const paysAPost = (pool: RewardPool | null) => !pool || pool.posts === null || pool.posts > 0;

function budgetWords(met: boolean | null, pool: RewardPool | null): Fields {
  const text = 'The budget pays for your posts';
  if (met === false) {
    return {
      text,
      detail: 'What is left of it is promised to others.',
      fix: { href: '/campaigns', label: 'See others' },
    };
  }
  return pool?.posts ? { text, detail: `For about ${inWords.count(pool.posts, 'more post')}.` } : { text };
}
