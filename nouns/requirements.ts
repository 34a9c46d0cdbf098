import { z } from 'zod';
import { FormInteger, HttpUrl, OptionalText, oneOf, Text } from '@/lib/fields';
import { hashtagProblem, mostHashtags } from './hashtags';

/** What a campaign or a brief asks of a post, each as an item that is checked, answered and decided on by itself. */
export const requirementKinds = [
  'hashtag',
  'mention',
  'link',
  'disclosure',
  'media',
  'posts',
  'keep_live',
  'text',
] as const;
export type RequirementKind = (typeof requirementKinds)[number];

/** What a kind is called where somebody chooses one. */
export const kindLabels: Record<RequirementKind, string> = {
  hashtag: 'Hashtag',
  mention: 'Mention',
  link: 'Link',
  disclosure: 'Advertising label',
  media: 'Kind of media',
  posts: 'Number of posts',
  keep_live: 'Days online',
  text: 'In words',
};

/** The media that can be asked for, as a sentence names them. */
export const mediaWords = {
  photo: 'a photo',
  carousel: 'several pictures in one post',
  video: 'a video',
  short: 'a short video or reel',
  story: 'a story',
} as const;
export type Medium = keyof typeof mediaWords;
const media = Object.keys(mediaWords) as [Medium, ...Medium[]];

/** How many items of other kinds stand beside the hashtags at most. */
export const mostItems = 20;
export const mostPosts = 20;
export const mostLiveDays = 365;
export const longestLink = 500;
/** Every task keeps a copy of the whole list and its text, so that both are bounded as a text is. */
const longestRequirements = 5000;

const bare = (sign: RegExp) => (value: unknown) =>
  typeof value === 'string' ? value.trim().replace(sign, '') : value;

const Tag = z.preprocess(
  bare(/^[#＃]+/),
  Text(100).superRefine((tag, { addIssue }) => {
    const message = hashtagProblem(tag);
    if (message) addIssue({ code: 'custom', message });
  }),
);

const Handle = z.preprocess(
  bare(/^[@＠]+/),
  // A dot or hyphen at the end closes a sentence, so that no post could mention such a name.
  Text(100).refine(
    (handle) => /^[\p{L}\p{M}\p{N}._·-]*$/u.test(handle) && !/[.-]$/.test(handle),
    'must be a name such as @lumen',
  ),
);

/** One requirement; `value` is what the kind asks for. */
export const RequirementItem = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('hashtag'), value: Tag }),
    z.object({ kind: z.literal('mention'), value: Handle }),
    z.object({
      kind: z.literal('link'),
      value: HttpUrl.max(longestLink, `must be at most ${longestLink} characters`),
    }),
    z.object({ kind: z.literal('disclosure'), value: Text(60) }),
    z.object({ kind: z.literal('media'), value: oneOf(media) }),
    z.object({ kind: z.literal('posts'), value: FormInteger(1, mostPosts) }),
    z.object({ kind: z.literal('keep_live'), value: FormInteger(1, mostLiveDays) }),
    z.object({ kind: z.literal('text'), value: Text(300) }),
  ],
  `must have a kind: ${requirementKinds.join(', ')}`,
);
export type RequirementItem = z.output<typeof RequirementItem>;
/** What a campaign keeps beside its hashtags, which have a list of their own. */
export type BesideHashtags = Exclude<RequirementItem, { kind: 'hashtag' }>;

/** A list of requirements: up to 30 hashtags, up to 20 of the other kinds, and no longer than a text may be. */
export const RequirementItems = z
  .array(RequirementItem, 'must be a list of requirements')
  .max(mostHashtags + mostItems, `must be at most ${mostHashtags + mostItems} requirements`)
  .refine(
    (items) => items.filter(({ kind }) => kind === 'hashtag').length <= mostHashtags,
    `must have at most ${mostHashtags} hashtags`,
  )
  .refine(
    (items) => items.filter(({ kind }) => kind !== 'hashtag').length <= mostItems,
    `must have at most ${mostItems} requirements beside the hashtags`,
  )
  .refine(
    (items) => requirementsText(items).length <= longestRequirements,
    `must be at most ${longestRequirements} characters together`,
  );

/** The requirements of a campaign: its hashtags, and then whatever else it asks for. */
export const itemsOf = ({
  hashtags,
  requirementItems,
}: {
  hashtags: readonly string[];
  requirementItems: readonly BesideHashtags[];
}): RequirementItem[] => [
  ...hashtags.map((value): RequirementItem => ({ kind: 'hashtag', value })),
  ...requirementItems,
];

/** A list of requirements as a campaign keeps it: the hashtags by themselves. */
export const apart = (items: readonly RequirementItem[]) => ({
  hashtags: items.flatMap((item) => (item.kind === 'hashtag' ? [item.value] : [])),
  requirementItems: items.filter((item): item is BesideHashtags => item.kind !== 'hashtag'),
});

/** An item as a sentence that asks for it. */
export function itemText(item: RequirementItem): string {
  switch (item.kind) {
    case 'hashtag':
      return `Include the hashtag #${item.value}`;
    case 'mention':
      return `Mention @${item.value}`;
    case 'link':
      return `Link to ${item.value}`;
    case 'disclosure':
      return `Label it as an ad with “${item.value}”`;
    case 'media':
      return `Post ${mediaWords[item.value]}`;
    case 'posts':
      return item.value === 1 ? 'Make one post' : `Make ${item.value} posts`;
    case 'keep_live':
      return item.value === 1 ? 'Keep it online for a day' : `Keep it online for ${item.value} days`;
    case 'text':
      return item.value;
  }
}

/** The requirements as one text, a line each and the hashtags together in the first. */
export function requirementsText(items: readonly RequirementItem[]): string {
  const { hashtags, requirementItems } = apart(items);
  const tags = hashtags.map((tag) => `#${tag}`).join(' ');
  const first = hashtags.length > 0 ? [`Include the hashtag${hashtags.length > 1 ? 's' : ''} ${tags}`] : [];
  return [...first, ...requirementItems.map(itemText)].join('\n');
}

/** The number by which a decision names what no item says: the post as a whole. Items are numbered from 1. */
export const wholePost = 0;
export const wholePostText = 'The post itself: where, when or by whom it was posted';

/** What an item is called by its number. */
export const itemName = (items: readonly RequirementItem[], number: number): string => {
  const item = items[number - 1];
  return item ? itemText(item) : wholePostText;
};

/** The numbers of items that somebody names, each once and in order. */
export const namedOnce = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);

/** How many requirements a message names at most. */
const mostInMessage = 5;

/** What a decision names, as the middle of a message, which counts what would make it long; empty for the post as a whole. */
export function aboutItems(items: readonly RequirementItem[], numbers: readonly number[]): string {
  const names = namedOnce(numbers)
    .filter((number) => number !== wholePost)
    .map((number) => itemName(items, number));
  if (names.length === 0) return '';
  const more = names.length - mostInMessage;
  return ` It is about: ${names.slice(0, mostInMessage).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}

/** What whoever sends a post again says of an item that was named. */
export const Answers = z
  .array(
    z.object({ item: FormInteger(wholePost, mostHashtags + mostItems), text: OptionalText(300) }),
    'must be a list of answers',
  )
  .max(mostHashtags + mostItems + 1, `must be at most ${mostHashtags + mostItems + 1} answers`);
export type Answer = z.output<typeof Answers>[number];

/** Requirements that many campaigns have, to begin with. */
export const requirementPresets: readonly { label: string; item: RequirementItem }[] = [
  { label: 'Label #ad', item: { kind: 'disclosure', value: '#ad' } },
  { label: 'Paid partnership label', item: { kind: 'disclosure', value: 'Paid partnership' } },
  { label: '30 days online', item: { kind: 'keep_live', value: 30 } },
  { label: 'A reel', item: { kind: 'media', value: 'short' } },
  {
    label: 'Product in the first seconds',
    item: { kind: 'text', value: 'Show the product in the first three seconds' },
  },
];

const oneLine = (text: string) =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');

/** A list as a form keeps it: a line an item, its kind before a colon. */
export const itemLines = (items: readonly { kind: RequirementKind; value: string | number }[]): string =>
  items.map(({ kind, value }) => `${kind}: ${oneLine(String(value))}`).join('\n');

/** The items of such lines; what is none the schema refuses. */
export const itemsInLines = (text: string): { kind: string; value: string }[] =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const [kind = '', ...value] = line.split(':');
      return { kind: kind.trim(), value: value.join(':').trim() };
    });

/** What a form sends of a list of requirements. */
export const RequirementLines = z.preprocess(
  (value) => (typeof value === 'string' ? itemsInLines(value) : value),
  RequirementItems,
);

/** Why an item as it is typed would be refused; undefined while nothing is typed. */
export function itemProblem(kind: RequirementKind, value: string): string | undefined {
  if (value.trim() === '') return undefined;
  return RequirementItem.safeParse({ kind, value }).error?.issues[0]?.message;
}
