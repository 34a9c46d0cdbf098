/** How many hashtags a campaign may ask for. */
export const mostHashtags = 30;

/** What stands in a text of hashtags, each without its `#`, of whatever width; spaces and commas stand between them. */
export const hashtagsIn = (text: string): string[] =>
  text
    .split(/[\s,]+/)
    .map((tag) => tag.replace(/^[#＃]+/, ''))
    .filter((tag) => tag !== '');

/** What networks read as part of a hashtag: letters with their marks and joiners, digits, the underscore and emoji. */
export const hashtagSigns = String.raw`\p{L}\p{M}\p{N}_\p{Extended_Pictographic}\u200c\u200d`;
const other = new RegExp(`[^${hashtagSigns}]`, 'u');

/** Why networks would not read it as one hashtag; undefined when they would. */
export function hashtagProblem(tag: string): string | undefined {
  const stop = other.exec(tag)?.[0];
  if (stop === '#' || stop === '＃') return `#${tag} is several hashtags: put a space between them`;
  if (stop) return `#${tag} ends at “${stop}”: a hashtag has letters, digits and _ only`;
  if (/^\p{N}+$/u.test(tag)) return `#${tag} has digits only, which networks do not link`;
  return [...tag].length > 100 ? `#${tag.slice(0, 12)}… is longer than 100 characters` : undefined;
}

/** What is wrong with a text of hashtags, as far as it is written; undefined when nothing is. */
export function hashtagsProblem(text: string): string | undefined {
  const tags = hashtagsIn(text);
  const wrong = tags.map(hashtagProblem).find((problem) => problem !== undefined);
  if (wrong) return wrong;
  return tags.length > mostHashtags
    ? `must be at most ${mostHashtags} hashtags, these are ${tags.length}`
    : undefined;
}
