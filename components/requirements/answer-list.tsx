import { type Answer, itemName, type RequirementItem } from '@/nouns/requirements';

/** What an author said of the requirements that were named. */
export function AnswerList({
  items,
  answers,
}: {
  items: readonly RequirementItem[];
  answers: readonly Answer[];
}) {
  if (answers.length === 0) return null;
  return (
    <dl className="grid gap-2 text-sm">
      {answers.map(({ item, text }) => (
        <div key={item} className="grid gap-0.5 break-words">
          <dt className="text-muted text-xs">{itemName(items, item)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
