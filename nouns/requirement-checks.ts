import { z } from 'zod';
import { momentText } from '@/lib/dates';
import {
  type Caption,
  type Held,
  holdsLink,
  holdsMention,
  holdsTag,
  holdsWords,
  readCaption,
} from './caption';
import { hashtagProblem } from './hashtags';
import { networkNames, type SocialNetwork } from './networks';
import { type OwnProfile, otherAuthor, readPost } from './posts/check';
import type { PostMedium } from './posts/grammar';
import { madeAt } from './posts/made';
import { type FoundPost, mediumOf, sameName } from './posts/read';
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
  date: 'Made after the task was given',
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
  /** When the author was given the task. */
  since: Date | null;
}

type Verdict = Omit<ItemCheck, 'item'>;

const met = (reason: string): Verdict => ({ outcome: 'met', reason });
const notMet = (reason: string): Verdict => ({ outcome: 'not_met', reason });
const look = (reason: string): Verdict => ({ outcome: 'look', reason });

/** Which media an address of a kind may be of; it cannot be of others. */
const mayBe: Record<PostMedium, { is: readonly Medium[]; may: readonly Medium[] }> = {
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

/** What the words of the post decide; without them, or where something like it is there, somebody has to look. */
function inCaption(held: Held, what: string): Verdict {
  if (held === 'there') return met(`${what} is in the words of the post.`);
  return held === 'near'
    ? look(`${what} may be in the words of the post.`)
    : notMet(`${what} is not in the words of the post.`);
}

const noWords = look('The words of the post were not given.');

/** Some programs and labels name what no network reads as one hashtag: it is there as it is written, or may be. */
const checkTag = (tag: string, what: string, caption: Caption): Verdict =>
  inCaption(
    !hashtagProblem(tag) ? holdsTag(caption, tag) : holdsWords(caption, `#${tag}`) ? 'there' : 'near',
    what,
  );

function checkLabel(label: string, caption: Caption): Verdict {
  const tag = label.replace(/^[#＃]/, '');
  if (tag !== label) return checkTag(tag, label, caption);
  return holdsWords(caption, label)
    ? met(`“${label}” is in the words of the post.`)
    : look('Labels of a network are beside the words of a post.');
}

/** Checks one item; the words of the post are undefined where they were not given. */
function checkItem(item: RequirementItem, postUrl: string, caption: Caption | undefined): Verdict {
  switch (item.kind) {
    case 'hashtag':
      return caption ? checkTag(item.value, `#${item.value}`, caption) : noWords;
    case 'mention':
      return caption ? inCaption(holdsMention(caption, item.value), `@${item.value}`) : noWords;
    case 'link':
      return caption ? inCaption(holdsLink(caption, item.value), 'The link') : noWords;
    case 'disclosure':
      return caption ? checkLabel(item.value, caption) : noWords;
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

/** Whose post it is, as far as its address and its author's accepted profiles tell. */
function checkHandle(post: FoundPost, postUrl: string, profiles: readonly OwnProfile[]): Verdict {
  if (!profiles.some(({ network }) => network === post.network)) {
    return notMet(`Its author has no accepted profile on ${networkNames[post.network]}.`);
  }
  const other = otherAuthor(postUrl, profiles);
  const own = profiles.some(
    ({ network, handle }) =>
      network === post.network && post.author !== undefined && sameName(network, handle, post.author),
  );
  if (other) {
    return notMet(
      `The post is by @${other.author}, the profile is ${other.own.map((each) => `@${each}`).join(' or ')}.`,
    );
  }
  if (own) return met(`The address names @${post.author}.`);
  return look(
    post.author
      ? `The address names @${post.author}, and the profile does not say whether that is its name.`
      : 'The address does not say whose post it is.',
  );
}

function checkPostItself({ postUrl, networks, profiles, since }: Handed): ItemCheck[] {
  const post = readPost(postUrl, networks);
  if ('problem' in post) {
    const names = networks.map((network) => networkNames[network]).join(' or ');
    return [{ item: 'network', ...notMet(`The address is not that of a post on ${names}.`) }];
  }
  const made = madeAt(post);
  const early = made && since && made < since;
  const when = !made
    ? look('The address does not say when the post was made.')
    : early
      ? notMet(`The post was made on ${momentText(made)}, before this task was given.`)
      : met(`The post was made on ${momentText(made)}.`);
  return [
    { item: 'network', ...met(`The post is on ${networkNames[post.network]}.`) },
    { item: 'handle', ...checkHandle(post, postUrl, profiles) },
    { item: 'date', ...when },
  ];
}

/** Everything a machine can tell of what was handed in: of the post itself, and of each requirement, with why. */
export function checkRequirements(items: readonly RequirementItem[], handed: Handed): ItemCheck[] {
  const { postUrl, caption: written } = handed;
  const caption = written.trim() === '' ? undefined : readCaption(written);
  return [
    ...checkPostItself(handed),
    ...items.map((item, at) => ({ item: at + 1, ...checkItem(item, postUrl, caption) })),
  ];
}

/**
 * The same checks with whose post it is judged anew, by the profiles its author has now. The rest hangs on what was sent
 * alone, and stays as it was then; so does everything where nothing comes out differently.
 */
export function withProfiles(
  checks: ItemCheck[],
  { postUrl, networks, profiles }: Pick<Handed, 'postUrl' | 'networks' | 'profiles'>,
): ItemCheck[] {
  const before = checks.find(({ item }) => item === 'handle');
  const post = readPost(postUrl, networks);
  if (!before || 'problem' in post) return checks;
  const now = checkHandle(post, postUrl, profiles);
  if (before.outcome === now.outcome && before.reason === now.reason) return checks;
  return checks.map((check) => (check === before ? { ...check, ...now } : check));
}

/** Kinds that the words of a post decide, so that its author is asked for them. */
export const wordKinds: ReadonlySet<RequirementItem['kind']> = new Set([
  'hashtag',
  'mention',
  'link',
  'disclosure',
]);

/** Whether the words of a post would decide on something. */
export const asksForWords = (items: readonly RequirementItem[]) =>
  items.some(({ kind }) => wordKinds.has(kind));

/**
 * The numbers of items that are not met by the address of the post. What its words decide is not among them: they are as
 * their author gave them, and the post is what counts.
 */
export const unmetByAddress = (items: readonly RequirementItem[], checks: readonly ItemCheck[]): number[] =>
  checks.flatMap(({ item, outcome }) => {
    const kind = typeof item === 'number' ? items[item - 1]?.kind : undefined;
    return typeof item === 'number' && outcome === 'not_met' && kind && !wordKinds.has(kind) ? [item] : [];
  });
