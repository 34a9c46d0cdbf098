import {
  type Grammar,
  isNumber,
  type Post,
  type Profile,
  plainNumber,
  type Reading,
  wordSet,
} from './grammar';

const postWords = wordSet('p reel reels tv');
const tagWords = wordSet('explore directory');
const loginWords = wordSet('accounts challenge oauth session');
const shareWords = wordSet('share s');
const tabs = wordSet(
  'reels posts tagged channel feed followers following saved guides highlights photos_of_you reposts igtv',
);
/** First parts of paths that are no names. */
const reserved = wordSet(`${[...postWords, ...tagWords, ...loginWords, ...shareWords].join(' ')}
  stories direct about legal developer web ads api graphql emails push settings your_activity nametag`);

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Codes are numbers of 64 bits, six of them in each sign. */
const longestCode = 11;
/** What is added to the code of a post whose account is private. */
const privateSuffix = 28;

const toNumber = (code: string) =>
  [...code].reduce((sum, sign) => sum * 64n + BigInt(alphabet.indexOf(sign)), 0n).toString();

/**
 * The post of a code, known by the number behind it, as stories are too. Codes longer than numbers can be are kept as
 * they are: the network may read only a part of them, so they are not compared.
 */
function postOf(written: string | undefined, author?: string): Reading {
  if (!written || !/^[\w-]{1,64}$/.test(written)) return { kind: 'other' };
  // The sign for nought in front changes no number.
  const code = written.replace(/^A+(?=.)/, '');
  const whose = author === undefined ? {} : { author, page: author };
  const own =
    code.length > privateSuffix && code.length <= privateSuffix + longestCode
      ? code.slice(0, -privateSuffix)
      : code;
  return own.length <= longestCode
    ? { kind: 'post', id: toNumber(own), comparable: true, ...whose }
    : { kind: 'post', id: own, comparable: false, ...whose };
}

const storyOf = (id: string, author: string): Post => ({
  kind: 'post',
  id: plainNumber(id),
  comparable: true,
  author,
  page: author,
});

function profile(name: string): Profile | undefined {
  // Hyphens are not given out, yet people's own tools write them; whoever decides on the profile sees it.
  if (!/^(?!.*\.\.)[a-z0-9_](?:[a-z0-9._-]{0,28}[a-z0-9_])?$/i.test(name)) return undefined;
  if (reserved.has(name.toLowerCase())) return undefined;
  return { kind: 'profile', handle: name, url: `https://www.instagram.com/${name}/` };
}

export const instagram: Grammar = {
  hosts: ['instagram.com', 'instagr.am'],
  read({ parts, words }) {
    const [first, second, third] = words;
    if (first === undefined) return { kind: 'front' };
    if (shareWords.has(first)) return { kind: 'share' };
    if (loginWords.has(first)) return { kind: 'login' };
    if (tagWords.has(first)) return { kind: 'tag' };
    if (first === 'stories') {
      const author = profile(parts[1] ?? '')?.handle;
      return author && second !== 'highlights' && isNumber(third) ? storyOf(third, author) : { kind: 'list' };
    }
    if (postWords.has(first)) {
      if (second === 'audio') return { kind: 'list' };
      return postOf(second === 'videos' ? parts[2] : parts[1]);
    }
    const owner = profile(first === '_u' ? (parts[1] ?? '') : (parts[0] ?? ''));
    if (!owner) return { kind: 'other' };
    if (first === '_u') return owner;
    if (second === undefined) return owner;
    if (postWords.has(second) && third !== undefined) return postOf(parts[2], owner.handle);
    if (second === 'guide') return { kind: 'list' };
    return tabs.has(second) && third === undefined ? owner : { kind: 'other' };
  },
  medium({ words }) {
    if (words[0] === 'stories') return 'story';
    const word = words.at(-2) ?? '';
    return word === 'reel' || word === 'reels' ? 'short' : word === 'tv' ? 'video' : undefined;
  },
  profile,
  plain: (name) => name.toLowerCase(),
  kinds: ['user'],
  handleHint: 'up to 30 letters, digits, dots and underscores',
  profileExample: 'instagram.com/maya.moves',
  postExample: 'https://www.instagram.com/p/…',
};
