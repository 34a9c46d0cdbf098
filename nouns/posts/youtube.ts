import { type Address, isOn, parseAddress } from './address';
import { type Grammar, type Profile, type Reading, wordSet } from './grammar';

/** Paths whose next part is a video; `watch` usually names it by the parameter `v` instead. */
const videoWords = wordSet('watch shorts live embed e v vi');
const watchWords = wordSet('watch watch_popup watch.php details movie');
/** Players of a list or of whatever is on, which look like the id of a video. */
const noVideos = wordSet('videoseries live_stream');
const listWords = wordSet('playlist feed source course gaming trending movies');
const tagWords = wordSet('hashtag results search explore');
const loginWords = wordSet('signin login logout account oauth');
const shareWords = wordSet('clip shared');
const tabs =
  wordSet(`videos shorts streams live playlists community posts featured about channels podcasts releases
  store courses search home membership`);
/** First parts of paths that are no names. */
const reserved = wordSet(`${[videoWords, watchWords, listWords, tagWords, loginWords, shareWords]
  .flatMap((words) => [...words])
  .join(' ')} channel c user browse post attribution_link redirect w upload about t premium kids oembed
  iframe_api new ads creators howyoutubeworks index storefront oops`);

const isVideo = (id: string | undefined): id is string =>
  /^[\w-]{11}$/.test(id ?? '') && !noVideos.has((id ?? '').toLowerCase());

const postOf = (id: string, author?: string): Reading => ({
  kind: 'post',
  id,
  comparable: true,
  ...(author !== undefined && { author, page: author }),
});

const channelId = /^UC[\w-]{22}$/;
/** Letters, their marks and digits of any script; the network also counts an underscore, hyphen, dot and middle dot. */
const handle = /^[\p{L}\p{M}\p{Nd}_.·-]{3,30}$/u;

function profile(name: string): Profile | undefined {
  const text = name.normalize('NFC');
  if (channelId.test(text)) {
    return { kind: 'profile', handle: text, url: `https://www.youtube.com/channel/${text}` };
  }
  if (!handle.test(text)) return undefined;
  return { kind: 'profile', handle: text, url: `https://www.youtube.com/@${encodeURIComponent(text)}` };
}

/** The channel of a path, and how many parts of it name the channel. */
function channelOf(parts: readonly string[], words: readonly string[]): [Profile | undefined, number] {
  const [first = ''] = words;
  if (first.startsWith('@')) return [profile((parts[0] ?? '').slice(1)), 1];
  if (first === 'channel' || first === 'browse') {
    return [channelId.test(parts[1] ?? '') ? profile(parts[1] ?? '') : undefined, 2];
  }
  // Names of before handles: they may belong to somebody else than the same handle, so their address stays.
  const old = first === 'c' || first === 'user' ? `${first}/` : '';
  if (!old && reserved.has(first)) return [undefined, 1];
  const name = (old ? parts[1] : parts[0]) ?? '';
  const url = `https://www.youtube.com/${old}${encodeURIComponent(name)}`;
  return [handle.test(name) ? { kind: 'profile', handle: name, url } : undefined, old ? 2 : 1];
}

function read({ host, parts, words, one }: Address, wrapped = false): Reading {
  const [first = ''] = words;
  if (videoWords.has(first) && isVideo(parts[1])) return postOf(parts[1]);
  const video = one('v');
  if ((first === '' || watchWords.has(first)) && isVideo(video)) return postOf(video);
  if (first === '') return { kind: 'front' };
  if (isOn(host, ['youtu.be']) && isVideo(parts[0])) return postOf(parts[0]);
  if (first === 'attribution_link' && !wrapped) {
    const inner = parseAddress(`https://www.youtube.com${one('u') ?? '/'}`);
    return inner && isOn(inner.host, youtube.hosts) ? read(inner, true) : { kind: 'other' };
  }
  if (shareWords.has(first)) return { kind: 'share' };
  if (listWords.has(first) || (watchWords.has(first) && one('list'))) return { kind: 'list' };
  if (tagWords.has(first)) return { kind: 'tag' };
  if (loginWords.has(first)) return { kind: 'login' };
  const [channel, depth] = channelOf(parts, words);
  const bulletin = first === 'post' ? parts[1] : one('lb');
  const named = first === 'post' || words[depth] === 'community' || words[depth] === 'posts';
  if (named && /^Ug[\w-]{10,60}$/.test(bulletin ?? '')) {
    return postOf(bulletin ?? '', first.startsWith('@') ? channel?.handle : undefined);
  }
  if (!channel || isOn(host, ['youtu.be'])) return { kind: 'other' };
  const [tab, ...deeper] = words.slice(depth);
  const whole = tab === undefined || (tabs.has(tab) && deeper.length === 0);
  return whole ? channel : { kind: 'other' };
}

export const youtube: Grammar = {
  hosts: ['youtube.com', 'youtu.be', 'youtube-nocookie.com', 'youtubekids.com', 'youtube.googleapis.com'],
  read: (address) => read(address),
  medium: ({ words: [first = ''] }) =>
    first === 'shorts' ? 'short' : watchWords.has(first) || first === 'live' ? 'video' : undefined,
  profile,
  plain: (name) => name.normalize('NFC').toLowerCase(),
  kinds: ['channel'],
  handleHint: '3 to 30 letters, digits, dots, hyphens and underscores',
  profileExample: 'youtube.com/@mayamoves',
  postExample: 'https://www.youtube.com/watch?v=…',
};
