import { type Grammar, isNumber, type Profile, plainNumber, type Reading, wordSet } from './grammar';

const tagWords = wordSet('tag hashtag search discover topics explore');
const listWords = wordSet('music sticker effect place channel foryou following friends live');
const loginWords = wordSet('login signup logout');
const tabs = wordSet('live photo video posts reposts liked likes favorites saved stories series');

function profile(name: string): Profile | undefined {
  if (!/^[a-z0-9_.-]{2,24}$/i.test(name)) return undefined;
  return { kind: 'profile', handle: name, url: `https://www.tiktok.com/@${name}` };
}

/** Whom a post is by: names alone; the addresses also know people by number and by a key of 76 signs. */
const authorOf = (segment: string) => {
  const name = segment.slice(1);
  return isNumber(name) ? undefined : profile(name)?.handle;
};

/** Where the number of a post stands, by the words before it. */
function postNumber(words: readonly string[]): string | undefined {
  const [first = '', second = '', third] = words;
  if (first === 'v') return second.replace(/\.html$/, '');
  if (first === 'embed') return /^v\d$/.test(second) ? third : second;
  if (first === 'player') return third;
  if (first === 'video' || first === 'photo') return second;
  if (first === 'share' || first.startsWith('@')) {
    return wordSet('video photo item').has(second) ? third : undefined;
  }
  return undefined;
}

function readPath(parts: readonly string[], words: readonly string[]): Reading {
  const [first = '', second] = words;
  const number = postNumber(words);
  if (isNumber(number)) {
    const author = first.startsWith('@') ? authorOf(parts[0] ?? '') : undefined;
    return {
      kind: 'post',
      id: plainNumber(number),
      comparable: true,
      ...(author !== undefined && { author, page: author }),
    };
  }
  if (first === 't') return { kind: 'share' };
  if (loginWords.has(first)) return { kind: 'login' };
  if (tagWords.has(first)) return { kind: 'tag' };
  if (listWords.has(first) || second === 'playlist' || second === 'collection') return { kind: 'list' };
  const owner = first.startsWith('@') ? profile((parts[0] ?? '').slice(1)) : undefined;
  return owner && (second === undefined || (tabs.has(second) && words.length === 2))
    ? owner
    : { kind: 'other' };
}

export const tiktok: Grammar = {
  hosts: ['tiktok.com', 'tiktokv.com'],
  read({ host, parts, words }) {
    if (words.length === 0) return { kind: 'front' };
    const skip = words[0] === 'i18n' ? 1 : 0;
    const read = readPath(parts.slice(skip), words.slice(skip));
    // What these hosts are for are codes of one act of sharing; a few of their addresses name the post all the same.
    return read.kind !== 'post' && /^(?:vm|vt|lite|t)\./.test(host) ? { kind: 'share' } : read;
  },
  medium({ words }) {
    const word = words.at(-2);
    return word === 'video' || word === 'photo' ? word : undefined;
  },
  profile,
  plain: (name) => name.toLowerCase(),
  kinds: ['user'],
  handleHint: '2 to 24 letters, digits, dots and underscores',
  profileExample: 'tiktok.com/@maya.moves',
  postExample: 'https://www.tiktok.com/@…/video/…',
};
