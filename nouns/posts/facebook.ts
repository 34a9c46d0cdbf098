import { type Address, isOn, parseAddress } from './address';
import { type Grammar, isNumber, type Profile, plainNumber, type Reading, wordSet } from './grammar';

/** Words whose next part, or the one after a slug, is the number of a post, video or photo. */
const postWords = wordSet('posts videos photos reel reels permalink');
/** Pages that name the post by a parameter, by that parameter. */
const byParameter: Record<string, readonly string[]> = {
  'permalink.php': ['story_fbid'],
  'story.php': ['story_fbid'],
  'photo.php': ['fbid'],
  photo: ['fbid'],
  'video.php': ['v'],
  'video/video.php': ['v'],
  'video/embed': ['video_id', 'v'],
  watch: ['v'],
  'watch/live': ['v'],
  // Names none but that of its set.
  'media/set': [],
};
const loginWords = wordSet('login login.php checkpoint recover reg r.php');
const tagWords = wordSet('hashtag search');
const listWords = wordSet('groups watch media events marketplace gaming stories notes');
const tabs =
  wordSet(`about photos videos posts reels events friends followers following likes reviews community
  mentions live live_videos photos_by photos_of photos_albums info timeline shop music sports map services menu
  groups home avatar past_hosted_events`);
/** First parts of paths that are no names. */
const reserved =
  wordSet(`${[postWords, loginWords, tagWords, listWords].flatMap((words) => [...words]).join(' ')}
  photo video share sharer people pages pg p plugins ads help policies privacy terms business settings messages
  friends bookmarks me home policy legal games dialog events flx careers creators`);

/** Letters, digits and dots in the main; new ones have five and more, while older ones may have one. */
function nameOf(text: string): string | undefined {
  const name = text.toLowerCase();
  if (!/^[a-z0-9][a-z0-9.-]{0,49}$/.test(name) || name.endsWith('.php') || reserved.has(name))
    return undefined;
  return isNumber(name) ? undefined : text;
}

/** The number of a profile that is written alone, or behind the page's words and a hyphen. */
const numberOf = (text = '') => (isNumber(text) ? text : /-(\d{5,20})$/.exec(text)?.[1]);

const byNumber = (number: string): Profile => ({
  kind: 'profile',
  handle: plainNumber(number),
  url: `https://www.facebook.com/profile.php?id=${plainNumber(number)}`,
});

function profile(name: string): Profile | undefined {
  const number = numberOf(name);
  if (number !== undefined) return byNumber(number);
  const known = nameOf(name);
  return known === undefined
    ? undefined
    : { kind: 'profile', handle: known, url: `https://www.facebook.com/${known}` };
}

/** `pfbid` ids are made anew for each viewer: two of them may be one post. */
function postOf(id: string | undefined, owner?: string): Reading {
  const author = owner && nameOf(owner);
  const whose = { ...(author && { author }), ...(owner && { page: author ?? numberOf(owner) ?? owner }) };
  if (isNumber(id)) return { kind: 'post', id: plainNumber(id), comparable: true, ...whose };
  return /^pfbid[a-z0-9]{10,100}$/i.test(id ?? '')
    ? { kind: 'post', id: id ?? '', comparable: false, ...whose }
    : { kind: 'other' };
}

/** The post that a picture stands in, where its address names the set of one post (`pcb`) or of a group's (`gm`). */
const setOf = (text = '') => /^(?:pcb|gm)\.(\d{1,20})$/.exec(text)?.[1];

/** The post of a page that names it by a parameter; undefined for any other path. */
function readParameter({ words, one }: Address): Reading | undefined {
  const names = byParameter[words.join('/')];
  const id = names && (setOf(one('set')) ?? names.map(one).find((value) => value !== undefined));
  return id === undefined ? undefined : postOf(id, one('id'));
}

/** The post behind one of the post words, which come after whoever it is by; undefined for any other path. */
function readPath({ parts, words }: Address): Reading | undefined {
  const [first = '', second = ''] = words;
  const both = /^\d{1,20}_(\d{1,20})$/.exec(first)?.[1];
  if (both !== undefined && words.length === 1) return postOf(both, first.split('_')[0]);
  if (first === 'watch' && words.length === 3 && isNumber(words[2])) return postOf(words[2]);
  const at = words.findIndex((word, place) => place < 4 && postWords.has(word));
  const rest = parts.slice(at + 1);
  if (at < 0 || rest.length === 0 || rest.length > 2) return undefined;
  const id = setOf(rest[0]) ?? rest.findLast((part) => isNumber(part) || /^pfbid/i.test(part));
  if (id === undefined) return undefined;
  if (first === 'groups') return at === 2 ? postOf(id) : undefined;
  if (first === 'people' || first === 'pages') return at === 3 ? postOf(id, parts[2]) : undefined;
  if (first === 'pg') return at === 2 ? postOf(id, parts[1]) : undefined;
  if (at === 0) return first.startsWith('reel') ? postOf(id) : undefined;
  return at === 1 && !(reserved.has(first) && second !== '') ? postOf(id, parts[0]) : undefined;
}

/** The profile of a path and how many of its parts name it. */
function ownerOf(parts: readonly string[], words: readonly string[]): [Profile | undefined, number] {
  const [first = ''] = words;
  const numbered = (at: number) => numberOf(parts[at]);
  if (first === 'people' || (first === 'pages' && words[1] !== 'category')) {
    return [numbered(2) ? profile(numbered(2) ?? '') : undefined, 3];
  }
  if (first === 'pages') return [numbered(3) ? profile(numbered(3) ?? '') : undefined, 4];
  if (first === 'p') return [numbered(1) ? profile(numbered(1) ?? '') : undefined, 2];
  if (first === 'pg') return [profile(parts[1] ?? ''), 2];
  return [profile(parts[0] ?? ''), 1];
}

function read(address: Address, wrapped = false): Reading {
  const { host, parts, words, one } = address;
  const [first] = words;
  if (first === undefined) return { kind: 'front' };
  if (isOn(host, ['fb.watch', 'fb.me']) || first === 'share') return { kind: 'share' };
  if (/^lm?\./.test(host)) return { kind: 'other' };
  if (first === 'plugins' && !wrapped) {
    const inner = parseAddress(one('href') ?? '');
    return inner && isOn(inner.host, facebook.hosts) ? read(inner, true) : { kind: 'other' };
  }
  const post = readParameter(address) ?? readPath(address);
  if (post) return post;
  const inGroup = one('multi_permalinks');
  if (first === 'groups' && inGroup !== undefined) return postOf(inGroup);
  if (loginWords.has(first)) return { kind: 'login' };
  if (tagWords.has(first)) return { kind: 'tag' };
  if (listWords.has(first)) return { kind: 'list' };
  const number = one('id');
  if (first === 'profile.php') return isNumber(number) ? byNumber(number) : { kind: 'other' };
  const [owner, depth] = ownerOf(parts, words);
  const [tab, ...deeper] = words.slice(depth);
  const whole = tab === undefined || ((tabs.has(tab) || tab.startsWith('about_')) && deeper.length === 0);
  return owner && whole ? owner : { kind: 'other' };
}

export const facebook: Grammar = {
  hosts: ['facebook.com', 'fb.com', 'fb.me', 'fb.watch'],
  read: (address) => read(address),
  medium({ words }) {
    const word = words.find((each, place) => place < 4 && postWords.has(each)) ?? words[0];
    if (word === 'reel' || word === 'reels') return 'short';
    if (word === 'videos' || word === 'video.php' || word === 'video' || word === 'watch') return 'video';
    return word === 'photos' || word === 'photo' || word === 'photo.php' ? 'photo' : undefined;
  },
  profile,
  plain: (name) => name.toLowerCase().replaceAll('.', ''),
  kinds: ['page', 'user', 'wall'],
  handleHint: 'letters, digits and dots, or the number of the profile',
  profileExample: 'facebook.com/maya.moves',
  postExample: 'https://www.facebook.com/…/posts/…',
};
