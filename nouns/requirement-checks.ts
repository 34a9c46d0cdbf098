import { z } from 'zod';
import { momentText } from '@/lib/dates';
import { networkNames, type SocialNetwork } from './networks';
import { parseAddress } from './posts/address';
import { type OwnProfile, otherAuthor, readPost } from './posts/check';
import { madeAt } from './posts/made';
import { sameName } from './posts/read';
import { type Medium, mediaWords, type RequirementItem } from './requirements';

/** What a machine can say of a requirement: it holds, it does not, or somebody has to look. */
export const checkOutcomes = ['met', 'not_met', 'look'] as const;
export const outcomeWords: Record<(typeof checkOutcomes)[number], string> = {
  met: 'Met',
  not_met: 'Not met',
  look: 'For people to look at',
};

/** What is checked of every post, whatever is asked for. */
export const postChecks = ['network', 'handle', 'date'] as const;
export const postCheckLabels: Record<(typeof postChecks)[number], string> = {
  network: 'On one of the networks',
  handle: 'On a profile of its author',
  date: 'Made after they joined',
};

/** What came out of one check: of an item, by its number from 1, or of the post. */
export const ItemCheck = z.object({
  item: z.union([z.int(), z.enum(postChecks)]),
  outcome: z.enum(checkOutcomes),
  reason: z.string(),
});
export type ItemCheck = z.output<typeof ItemCheck>;

/** What was handed in, as far as a machine can read it, and what it is held against. */
export interface Handed {
  postUrl: string;
  /** The words of the post, as its author gave them; empty where they gave none. */
  caption: string;
  networks: readonly SocialNetwork[];
  /** The author's accepted profiles. */
  profiles: readonly OwnProfile[];
  /** Since when the author takes part. */
  since: Date | null;
}

type Verdict = Omit<ItemCheck, 'item'>;

const met = (reason: string): Verdict => ({ outcome: 'met', reason });
const notMet = (reason: string): Verdict => ({ outcome: 'not_met', reason });
const look = (reason: string): Verdict => ({ outcome: 'look', reason });

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

const tagsIn = (caption: string) =>
  [...caption.matchAll(/[#＃]([\p{L}\p{M}\p{N}_\p{Extended_Pictographic}\u200d]+)/gu)].map(([, tag]) =>
    folded(tag ?? ''),
  );

const mentionsIn = (caption: string) =>
  [...caption.matchAll(/[@＠]([\p{L}\p{N}._-]+)/gu)].map(([, name]) =>
    folded(name ?? '').replace(/[.-]+$/, ''),
  );

/** An address without what may be written or left out. */
const plainLink = (text: string) =>
  text
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/^[^/?#]+/, (host) => host.toLowerCase());

const linksIn = (caption: string) =>
  caption.split(/\s+/).map((word) => plainLink(word.replace(/^[([<"'“]+|[)\]>"'”.,;:!]+$/g, '')));

/** The address itself, or with a query or fragment of the author's behind it. */
function hasLink(caption: string, wanted: string): boolean {
  const link = plainLink(wanted).replace(/\/$/, '');
  return linksIn(caption).some((each) => {
    if (!each.startsWith(link)) return false;
    const rest = each.slice(link.length).replace(/^\//, '');
    return rest === '' || (!/[?#]/.test(link) && /^[?#]/.test(rest));
  });
}

/** What an address says of the post's kind; most say nothing. */
function mediumOf(url: string): 'story' | 'short' | 'video' | 'photo' | undefined {
  const words = new Set(parseAddress(url)?.words);
  const has = (...names: string[]) => names.some((name) => words.has(name));
  if (has('stories')) return 'story';
  if (has('reel', 'reels', 'shorts')) return 'short';
  if (has('video', 'videos', 'watch', 'tv')) return 'video';
  return has('photo', 'photos') ? 'photo' : undefined;
}

/** Which media an address of a kind may be of; it cannot be of others. */
const mayBe: Record<
  NonNullable<ReturnType<typeof mediumOf>>,
  { is: readonly Medium[]; may: readonly Medium[] }
> = {
  story: { is: ['story'], may: ['photo', 'video'] },
  short: { is: ['short', 'video'], may: [] },
  video: { is: ['video'], may: ['short'] },
  photo: { is: [], may: ['photo', 'carousel'] },
};

function checkMedium(url: string, wanted: Medium): Verdict {
  const said = mediumOf(url);
  if (!said) return look(`The address does not say whether it is ${mediaWords[wanted]}.`);
  if (mayBe[said].is.includes(wanted)) return met(`The address is that of ${mediaWords[said]}.`);
  return mayBe[said].may.includes(wanted)
    ? look(`The address is that of ${mediaWords[said]}, and does not say more.`)
    : notMet(`The address is that of ${mediaWords[said]}.`);
}

/** What the words of the post decide; without them somebody has to look. */
function inCaption(caption: string, what: string, isThere: boolean): Verdict {
  if (caption.trim() === '') return look('The words of the post were not given.');
  return isThere
    ? met(`${what} is in the words of the post.`)
    : notMet(`${what} is not in the words of the post.`);
}

function checkItem(item: RequirementItem, { postUrl, caption }: Handed): Verdict {
  switch (item.kind) {
    case 'hashtag':
      return inCaption(caption, `#${item.value}`, tagsIn(caption).includes(folded(item.value)));
    case 'mention':
      return inCaption(caption, `@${item.value}`, mentionsIn(caption).includes(folded(item.value)));
    case 'link':
      return inCaption(caption, 'The link', hasLink(caption, item.value));
    case 'disclosure': {
      if (item.value.startsWith('#')) {
        return inCaption(caption, item.value, tagsIn(caption).includes(folded(item.value.slice(1))));
      }
      return folded(caption).includes(folded(item.value))
        ? met(`“${item.value}” is in the words of the post.`)
        : look('Labels of a network are beside the words of a post.');
    }
    case 'media':
      return checkMedium(postUrl, item.value);
    case 'posts':
      return item.value === 1
        ? met('One post was sent.')
        : look('One address was sent. The others are beside it.');
    case 'keep_live':
      return look('This shows once the time is over.');
    case 'text':
      return look('Only people can tell.');
  }
}

function checkPostItself({ postUrl, networks, profiles, since }: Handed): ItemCheck[] {
  const post = readPost(postUrl, networks);
  if ('problem' in post) {
    const names = networks.map((network) => networkNames[network]).join(' or ');
    return [{ item: 'network', ...notMet(`The address is not that of a post on ${names}.`) }];
  }
  const name = networkNames[post.network];
  const other = otherAuthor(postUrl, profiles);
  const own = profiles.some(
    ({ network, handle }) =>
      network === post.network && post.author !== undefined && sameName(network, handle, post.author),
  );
  const whose = other
    ? notMet(
        `The post is by @${other.author}, the profile is ${other.own.map((each) => `@${each}`).join(' or ')}.`,
      )
    : own
      ? met(`The address names @${post.author}.`)
      : look('The address does not say whose post it is.');
  const made = madeAt(post);
  const early = made && since && made < since;
  const when = !made
    ? look('The address does not say when the post was made.')
    : early
      ? notMet(`The post was made on ${momentText(made)}, before they joined.`)
      : met(`The post was made on ${momentText(made)}.`);
  return [
    { item: 'network', ...met(`The post is on ${name}.`) },
    { item: 'handle', ...whose },
    { item: 'date', ...when },
  ];
}

/** Everything a machine can tell of what was handed in: of the post itself, and of each requirement, with why. */
export const checkRequirements = (items: readonly RequirementItem[], handed: Handed): ItemCheck[] => [
  ...checkPostItself(handed),
  ...items.map((item, at) => ({ item: at + 1, ...checkItem(item, handed) })),
];

/** Kinds that the words of a post decide, so that its author is asked for them. */
const wordKinds = new Set<RequirementItem['kind']>(['hashtag', 'mention', 'link', 'disclosure']);

/** Whether the words of a post would decide on something. */
export const asksForWords = (items: readonly RequirementItem[]) =>
  items.some(({ kind }) => wordKinds.has(kind));
