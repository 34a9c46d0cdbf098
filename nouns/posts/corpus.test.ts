import { describe, expect, it } from 'vitest';
import { postKey, readAddress } from './read';

/** The forms in which networks and their apps write addresses, with ids of our own; docs/post-addresses.md has their sources. */
const lines = (text: string) => text.trim().split(/\s+/);

/** Every address of a group names the one post behind the key. */
const posts: Record<string, string[]> = {
  'instagram:post:54083624083': lines(`
    https://instagram.com/p/yXopyT                  https://www.instagram.com/p/yXopyT/
    http://instagram.com/p/yXopyT?utm_source=x      https://www.instagram.com/p/yXopyT/?id=1
    https://www.instagram.com/p/yXopyT/?v=1         https://www.instagram.com/reel/yXopyT/?fbid=2&story_fbid=3
    https://www.instagram.com/reel/yXopyT/?igsh=abc https://www.instagram.com/reels/yXopyT/
    https://www.instagram.com/tv/yXopyT/            https://instagr.am/p/yXopyT
    https://business.instagram.com/p/yXopyT/        https://m.instagram.com/p/yXopyT/
    https://www.instagram.com/p/yXopyT/embed/       https://www.instagram.com/p/yXopyT/embed/captioned/
    https://www.instagram.com/reel/yXopyT/embed/    https://www.instagram.com/p/yXopyT/c/17900000000000001/
    https://www.instagram.com/p/yXopyT/media/?size=l https://www.instagram.com/p/yXopyT/?img_index=2
    https://www.instagram.com/fern.bakes/p/yXopyT/  https://www.instagram.com/fern.bakes/reel/yXopyT/
    https://www.instagram.com/reels/videos/yXopyT/  https://INSTAGRAM.com.//p/y%58opyT#top
    https://www.instagram.com/P/yXopyT/             https://www.instagram.com/p/AAyXopyT/
    https://www.instagram.com/p/AAAAAAAAAyXopyT/
    https://www.instagram.com/p/yXopyTabcdefghijklmnopqrstuvwxyz01/`),
  'instagram:post:3400000000000000001': lines(`
    https://www.instagram.com/stories/fern.bakes/3400000000000000001/
    https://instagram.com/stories/fern.bakes/3400000000000000001?igsh=q
    https://www.instagram.com/p/C8vOfxsVAAB/`),
  'twitter:post:1811223344556677889': lines(`
    https://x.com/fern_bakes/status/1811223344556677889      https://twitter.com/fern_bakes/status/1811223344556677889
    https://x.com/fern_bakes/status/1811223344556677889?s=20&t=q  https://x.com/fern_bakes/status/1811223344556677889?id=3
    https://mobile.twitter.com/other/status/1811223344556677889 https://m.twitter.com/a/status/1811223344556677889
    https://x.com/i/status/1811223344556677889               https://x.com/i/web/status/1811223344556677889
    https://twitter.com/web/status/1811223344556677889       https://twitter.com/statuses/1811223344556677889
    https://twitter.com/fern_bakes/statuses/1811223344556677889
    https://x.com/fern_bakes/STATUS/1811223344556677889      https://x.com/fern_bakes/status/1811223344556677889/photo/1
    https://x.com/fern_bakes/status/1811223344556677889/video/2
    https://x.com/fern_bakes/status/1811223344556677889/mediaViewer?currentTweet=1
    https://twitter.com/i/videos/tweet/1811223344556677889   https://twitter.com/i/videos/1811223344556677889
    https://twitter.com/i/cards/tfw/v1/1811223344556677889   https://x.com/fern_bakes/article/1811223344556677889
    https://twitter.com/#!/fern_bakes/status/1811223344556677889
    https://x.com/fern_bakes/status/01811223344556677889`),
  'tiktok:post:7300112233445566778': lines(`
    https://www.tiktok.com/@fern.bakes/video/7300112233445566778  https://tiktok.com/@fern.bakes/photo/7300112233445566778
    https://www.tiktok.com/@fern.bakes/video/7300112233445566778?id=5&lang=en
    https://www.tiktok.com/@/video/7300112233445566778       https://www.tiktok.com/share/video/7300112233445566778/
    https://www.tiktok.com/@6800000000000000001/video/7300112233445566778
    https://www.tiktok.com/i18n/share/video/7300112233445566778 https://t.tiktok.com/i18n/share/video/7300112233445566778
    https://m.tiktok.com/v/7300112233445566778.html          https://m.tiktok.com/v/7300112233445566778.html?u_code=0
    https://www.tiktok.com/embed/7300112233445566778         https://www.tiktok.com/embed/v2/7300112233445566778
    https://www.tiktok.com/player/v1/7300112233445566778     https://www.tiktokv.com/share/video/7300112233445566778/
    https://www.tiktok.com/share/item/7300112233445566778    https://www.tiktok.com/@fern.bakes/VIDEO/7300112233445566778`),
  'youtube:post:dough_Rise1': lines(`
    https://www.youtube.com/watch?v=dough_Rise1             https://youtu.be/dough_Rise1
    https://youtu.be/dough_Rise1?si=x&id=7                  https://www.youtube.com/watch?v=dough_Rise1&id=7
    https://www.youtube.com/watch?list=PLq&index=2&v=dough_Rise1#t=30
    https://m.youtube.com/watch?v=dough_Rise1               https://music.youtube.com/watch?v=dough_Rise1
    https://gaming.youtube.com/watch?v=dough_Rise1          https://www.youtubekids.com/watch?v=dough_Rise1
    https://www.youtube.com/shorts/dough_Rise1              https://youtube.com/live/dough_Rise1?feature=share
    https://www.youtube.com/embed/dough_Rise1?start=30      https://www.youtube-nocookie.com/embed/dough_Rise1
    https://youtube.googleapis.com/v/dough_Rise1            https://www.youtube.com/v/dough_Rise1
    https://www.youtube.com/e/dough_Rise1                   https://www.youtube.com/vi/dough_Rise1/0.jpg
    https://www.youtube.com/watch/dough_Rise1               https://www.youtube.com/?v=dough_Rise1
    https://www.youtube.com/watch_popup?v=dough_Rise1       https://m.youtube.com/details?v=dough_Rise1
    https://youtu.be/watch?v=dough_Rise1                    https://www.youtube.com/watch?app=desktop&amp;v=dough_Rise1
    https://www.youtube.com/attribution_link?a=q&u=%2Fwatch%3Fv%3Ddough_Rise1%26feature%3Dshare`),
  'youtube:post:UgkxFernBakesOnSundays01': lines(`
    https://www.youtube.com/post/UgkxFernBakesOnSundays01
    https://www.youtube.com/@fernbakes/community?lb=UgkxFernBakesOnSundays01
    https://www.youtube.com/channel/UCfernbakes0123456789abc/community?lb=UgkxFernBakesOnSundays01`),
  'facebook:post:1000200030004000': lines(`
    https://www.facebook.com/fernbakes/posts/1000200030004000 https://www.facebook.com/Fern.Bakes/posts/1000200030004000
    https://www.facebook.com/990011002200330/posts/1000200030004000
    https://www.facebook.com/990011002200330_1000200030004000
    https://www.facebook.com/fernbakes/posts/bread-on-sunday/1000200030004000/
    https://www.facebook.com/permalink.php?story_fbid=1000200030004000&id=990011002200330
    https://m.facebook.com/story.php?story_fbid=1000200030004000&id=990011002200330&p=10
    https://www.facebook.com/people/Fern-Bakes/990011002200330/posts/1000200030004000
    https://www.facebook.com/pg/fernbakes/posts/1000200030004000/
    https://www.facebook.com/video.php?v=1000200030004000     https://www.facebook.com/video/video.php?v=1000200030004000
    https://www.facebook.com/video/embed?video_id=1000200030004000
    https://www.facebook.com/watch/?v=1000200030004000        https://www.facebook.com/watch?v=1000200030004000&ref=sharing
    https://www.facebook.com/watch/live/?ref=q&v=1000200030004000
    https://www.facebook.com/watch/990011002200330/1000200030004000/
    https://www.facebook.com/FernBakes/videos/1000200030004000/ https://www.facebook.com/fernbakes/videos/vb.99001/1000200030004000/
    https://www.facebook.com/fernbakes/videos/bread-on-sunday/1000200030004000/
    https://www.facebook.com/reel/1000200030004000            https://www.facebook.com/reel/1000200030004000/?s=single_unit
    https://zh-hk.facebook.com/fernbakes/videos/1000200030004000/ https://de-de.facebook.com/reel/1000200030004000
    https://business.facebook.com/watch/?v=1000200030004000   https://touch.facebook.com/watch/?v=1000200030004000
    https://mbasic.facebook.com/story.php?story_fbid=1000200030004000&amp;id=990011002200330
    https://fb.com/fernbakes/posts/1000200030004000           https://web.facebook.com/fernbakes/posts/1000200030004000?_rdc=1
    https://www.facebook.com/groups/sourdough/posts/1000200030004000/
    https://www.facebook.com/groups/770011/permalink/1000200030004000/?id=1
    https://www.facebook.com/groups/770011/posts/d41d8cd9/1000200030004000/?app=fbl
    https://www.facebook.com/groups/770011/?multi_permalinks=1000200030004000
    https://www.facebook.com/photo.php?fbid=1000200030004000&set=a.5&type=3 https://www.facebook.com/photo/?fbid=1000200030004000
    https://www.facebook.com/photo/?fbid=7700000000000001&set=pcb.1000200030004000
    https://www.facebook.com/photo.php?fbid=7700000000000002&set=gm.1000200030004000&type=3
    https://www.facebook.com/fernbakes/photos/pcb.1000200030004000/7700000000000003/
    https://www.facebook.com/media/set/?set=pcb.1000200030004000&type=1
    https://www.facebook.com/fernbakes/photos/a.500060007/1000200030004000/ https://www.facebook.com/fernbakes/photos/1000200030004000
    https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D1000200030004000
    https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Ffernbakes%2Fposts%2F1000200030004000`),
  'facebook:opaque:pfbid02FernBakesOnSundaysAndMondays1l': lines(`
    https://www.facebook.com/fernbakes/posts/pfbid02FernBakesOnSundaysAndMondays1l
    https://www.facebook.com/fernbakes/posts/bread-on-sunday/pfbid02FernBakesOnSundaysAndMondays1l
    https://www.facebook.com/permalink.php?story_fbid=pfbid02FernBakesOnSundaysAndMondays1l&id=990011002200330
    https://m.facebook.com/story.php?story_fbid=pfbid02FernBakesOnSundaysAndMondays1l&id=990011002200330
    https://www.facebook.com/groups/770011/posts/pfbid02FernBakesOnSundaysAndMondays1l`),
  'instagram:opaque:a-code-of-no-length': lines('https://www.instagram.com/p/a-code-of-no-length/'),
};

/** Addresses that name no post, by what they name. */
const others: Record<string, string[]> = {
  share: lines(`
    https://vm.tiktok.com/ZMfern001/       https://vt.tiktok.com/ZSfern001       https://www.tiktok.com/t/ZTfern001/
    https://lite.tiktok.com/t/ZSfern001/   https://vm.tiktok.com/@fern           https://fb.watch/fernAbc12_/
    https://fb.me/fern1a2b                 https://www.facebook.com/share/p/1FernAbcDe/
    https://www.facebook.com/share/r/1FernAbcDe/ https://www.facebook.com/share/v/1FernAbcDe/ https://www.facebook.com/share/1FernAbcDe/
    https://www.instagram.com/share/BAFernAbc https://www.instagram.com/share/p/BAFernAbc https://www.instagram.com/share/reel/BAFernAbc
    https://www.instagram.com/s/aGlnaGxpZ2h0OjE4MA?story_media_id=1
    https://pic.x.com/fernAbc12            https://pic.twitter.com/fernAbc12     https://t.co/fernAbc12
    https://www.youtube.com/clip/UgkxFernBakes https://www.youtube.com/shared?ci=dough_Rise1`),
  profile: lines(`
    https://instagram.com/fern.bakes       https://www.instagram.com/fern.bakes/reels/  https://x.com/fern_bakes
    https://twitter.com/fern_bakes/media   https://www.tiktok.com/@fern.bakes           https://www.tiktok.com/@fern.bakes/live
    https://www.facebook.com/fernbakes     https://www.facebook.com/fernbakes/videos/   https://www.facebook.com/990011002200330
    https://www.facebook.com/profile.php?id=990011002200330  https://www.youtube.com/@fernbakes/shorts
    https://www.youtube.com/channel/UCfernbakes0123456789abc/live`),
  list: lines(`
    https://www.instagram.com/stories/fern.bakes/ https://www.instagram.com/stories/highlights/18000000000000001/
    https://www.instagram.com/reels/audio/1800/   https://x.com/i/lists/18000                 https://x.com/i/events/18000
    https://www.tiktok.com/music/dough-7300       https://www.tiktok.com/@fern.bakes/playlist/bread-7300
    https://www.facebook.com/groups/sourdough     https://www.facebook.com/media/set/?set=a.5&type=3
    https://www.facebook.com/events/1000200030004000/ https://www.youtube.com/playlist?list=PLq
    https://www.facebook.com/watch/?v=1&v=2
    https://www.youtube.com/watch?list=PLq        https://www.youtube.com/source/dough_Rise1/shorts`),
  tag: lines(`
    https://www.instagram.com/explore/tags/bread/ https://www.tiktok.com/tag/bread  https://x.com/hashtag/bread
    https://x.com/search?q=bread                  https://www.facebook.com/hashtag/bread
    https://www.youtube.com/hashtag/bread         https://www.youtube.com/results?search_query=bread`),
  login: lines(`
    https://www.instagram.com/accounts/login/?next=/p/yXopyT/ https://x.com/i/flow/login  https://www.tiktok.com/login
    https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2Freel%2F1 https://www.youtube.com/signin?next=%2Fwatch%3Fv%3Ddough_Rise1`),
  front: lines(
    'https://instagram.com/?utm=1 https://x.com https://www.tiktok.com/ https://youtu.be/ https://www.facebook.com',
  ),
  other: lines(`
    https://www.facebook.com/ads/library/?id=1000200030004000 https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com
    https://www.facebook.com/stories.php?id=1       https://www.facebook.com/fernbakes/posts/1000200030004000/5/6
    https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fexample.com
    https://www.instagram.com/reel/                 https://www.instagram.com/p/not.a.code/
    https://x.com/i/article/1811223344556677889     https://x.com/i/spaces/1OwxWfern             https://x.com/fern_bakes/status/
    https://x.com/fern_bakes/status/12a             https://www.tiktok.com/share/live/7300       https://www.tiktok.com/embed/v2/
    https://www.youtube.com/watch?v=tooShort        https://www.youtube.com/watch?v=dough_Rise1&v=dough_Rise2
    https://www.youtube.com/embed/videoseries       https://www.youtube.com/embed/live_stream?channel=UCq
    https://www.youtube.com/attribution_link?u=%40example.com%2Fwatch%3Fv%3Ddough_Rise1  https://help.instagram.com/581066165581870`),
};

/** Addresses of hosts that only look like a network's, and what is no address. */
const elsewhere = lines(`
  https://example.com/p/yXopyT https://notinstagram.com/p/yXopyT https://instagram.com.evil.example/p/yXopyT
  https://instagram.com@evil.example/p/yXopyT https://netflix.com/x.com ftp://instagram.com/p/yXopyT
  instagram.com/p/yXopyT javascript:alert(1)//x.com/a/status/1 https://[`);

const kindOf = (url: string) => {
  const read = readAddress(url);
  return read?.kind === 'post' ? postKey(read) : read?.kind;
};
const pairs = (groups: Record<string, string[]>) =>
  Object.entries(groups).flatMap(([expected, urls]) => urls.map((url) => [url, expected] as const));

describe('the addresses of posts', () => {
  it('are a corpus worth the name, each address once', () => {
    const all = [...pairs(posts), ...pairs(others)].map(([url]) => url);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(200);
  });

  it.each(pairs(posts))('%s is the post %s', (url, key) => {
    expect(kindOf(url)).toBe(key);
  });

  it.each(pairs(others))('%s is no post but %s', (url, kind) => {
    expect(kindOf(url)).toBe(kind);
  });

  it.each(elsewhere)('%s is on no network', (url) => {
    expect(kindOf(url)).toBeUndefined();
  });

  it('of two posts are never one', () => {
    const next = (url: string) => url.replaceAll('1000200030004000', '1000200030004001');
    for (const url of posts['facebook:post:1000200030004000'] ?? []) {
      expect(kindOf(next(url)), url).toBe('facebook:post:1000200030004001');
    }
    expect(kindOf('https://www.instagram.com/p/yXopyt/')).not.toBe(
      kindOf('https://www.instagram.com/p/yXopyT/'),
    );
    expect(kindOf('https://youtu.be/dough_rise1')).not.toBe(kindOf('https://youtu.be/dough_Rise1'));
  });
});
