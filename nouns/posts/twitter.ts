import { type Grammar, isNumber, type Profile, plainNumber, wordSet } from './grammar';

const tagWords = wordSet('hashtag search explore');
const loginWords = wordSet('login signup account logout oauth');
const tabs =
  wordSet(`with_replies replies media likes followers following verified_followers highlights articles
  photo header_photo timeline tweets lists superfollows affiliates about`);
/** First parts of paths that are no names. */
const reserved = wordSet(`${[...tagWords, ...loginWords].join(' ')} i web home intent share settings messages
  notifications compose jobs tos privacy download status statuses about help`);

/** Where the number of a post stands after these words; a `*` is anybody's name. */
const postPaths: readonly (readonly string[])[] = [
  ['i', 'web', 'status'],
  ['i', 'videos', 'tweet'],
  ['i', 'cards', 'tfw', 'v1'],
  ['i', 'videos'],
  ['statuses'],
  ['*', 'status'],
  ['*', 'statuses'],
  ['*', 'article'],
];

function profile(name: string): Profile | undefined {
  if (!/^[a-z0-9_]{1,15}$/i.test(name) || reserved.has(name.toLowerCase())) return undefined;
  return { kind: 'profile', handle: name, url: `https://x.com/${name}` };
}

/** The number after the first path that fits. `/i/article/N` counts articles, not posts. */
function postNumber(words: readonly string[]): string | undefined {
  const path = postPaths.find(
    (each) =>
      each.every((word, at) => word === words[at] || (word === '*' && words[at] !== undefined)) &&
      isNumber(words[each.length]),
  );
  const [first, second] = words;
  return path && !(first === 'i' && second === 'article') ? words[path.length] : undefined;
}

export const twitter: Grammar = {
  hosts: ['twitter.com', 'x.com', 't.co'],
  read({ host, parts, words }) {
    const [first, second] = words;
    if (first === undefined) return { kind: 'front' };
    if (host === 't.co' || host.startsWith('pic.')) return { kind: 'share' };
    const number = postNumber(words);
    const owner = profile((parts[0] ?? '').replace(/^@/, ''));
    if (number !== undefined) {
      const author = owner?.handle;
      return {
        kind: 'post',
        id: plainNumber(number),
        comparable: true,
        ...(author !== undefined && { author, page: author }),
      };
    }
    if (loginWords.has(first) || (first === 'i' && second === 'flow')) return { kind: 'login' };
    if (tagWords.has(first)) return { kind: 'tag' };
    if (first === 'i' && wordSet('lists communities bookmarks events moments topics').has(second ?? '')) {
      return { kind: 'list' };
    }
    return owner && (second === undefined || (tabs.has(second) && words.length === 2))
      ? owner
      : { kind: 'other' };
  },
  // A post may have photos and videos at once, and its address is the same without any.
  medium: () => undefined,
  profile,
  plain: (name) => name.toLowerCase(),
  kinds: ['user'],
  handleHint: 'up to 15 letters, digits and underscores',
  profileExample: 'x.com/mayamoves',
  postExample: 'https://x.com/…/status/…',
};
