import { itemName, type RequirementItem, wholePost } from '@/nouns/requirements';

/** The requirements that a decision names; nothing where it is about the post as a whole. */
export function NamedList({ items, named }: { items: readonly RequirementItem[]; named: readonly number[] }) {
  const own = named.filter((number) => number !== wholePost);
  if (own.length === 0) return null;
  return (
    <ul className="mb-2 grid list-disc gap-1 pl-5 font-medium">
      {own.map((number) => (
        <li key={number} className="break-words">
          {itemName(items, number)}
        </li>
      ))}
    </ul>
  );
}
