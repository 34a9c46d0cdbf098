/** As much of a name as fits a subject beside what happened to it. */
const longest = 80;

/**
 * The subject of a mail, made of what happened and what it happened to, such as `Task accepted: Summer in Porto`. Names
 * are people's own words: one line, and cut where they are too long for the list of a mail program.
 */
export function subjectOf(what: string, about: string): string {
  const line = about.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  const signs = [...line];
  const short =
    signs.length > longest
      ? `${signs
          .slice(0, longest - 1)
          .join('')
          .trimEnd()}…`
      : line;
  return short === '' ? what : `${what}: ${short}`;
}
