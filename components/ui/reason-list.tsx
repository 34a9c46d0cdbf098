import { readReasons } from '@/nouns/reasons';

/** Why something was refused: its reasons one below the other, and the reviewer's own words under them. */
export function ReasonList({ text }: { text: string }) {
  const { reasons, note } = readReasons(text);
  return (
    <div className="grid gap-2 break-words">
      {reasons.length > 0 && (
        <ul className="grid list-disc gap-1 pl-5">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {note && (
        <p className="whitespace-pre-line">
          {reasons.length > 0 && <span className="font-medium">Note from the reviewer: </span>}
          {note}
        </p>
      )}
    </div>
  );
}
