/** Why something was refused: reasons that were ticked, and what the reviewer wrote besides. */
export interface Reasons {
  reasons: string[];
  note: string;
}

const mark = '- ';

/** One text for both, as it is kept and as programs read it: a list of the reasons, then the note. One thing needs no list. */
export function reasonText({ reasons, note }: Reasons): string {
  const written = note.trim();
  if (reasons.length + (written ? 1 : 0) < 2) return reasons[0] ?? written;
  const list = reasons.map((reason) => mark + reason).join('\n');
  return written ? `${list}\n\n${written}` : list;
}

/** The reasons and the note of a text. What was written without a list is a note. */
export function readReasons(text: string): Reasons {
  const lines = text.split('\n');
  const other = lines.findIndex((line) => !line.startsWith(mark));
  const listed = other < 0 ? lines : lines.slice(0, other);
  const note = other < 0 ? '' : lines.slice(other).join('\n').trim();
  return { reasons: listed.map((line) => line.slice(mark.length).trim()), note };
}

/** The same within a sentence. */
export function reasonsInLine(text: string): string {
  const { reasons, note } = readReasons(text);
  return [...reasons, ...(note ? [reasons.length > 0 ? `Note: ${note}` : note] : [])].join(' ');
}
