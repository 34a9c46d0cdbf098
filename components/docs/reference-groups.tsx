import { Card } from '@/components/ui/card';
import type { ReferenceOperation } from '@/lib/reference';
import { Operation } from './operation';

export interface ReferenceGroup {
  name: string;
  id: string;
  operations: ReferenceOperation[];
}

/** The operations in their groups, keeping the order of both. */
export function groupsOf(operations: ReferenceOperation[]): ReferenceGroup[] {
  const names = [...new Set(operations.map(({ group }) => group))];
  return names.map((name) => ({
    name,
    id: name.toLowerCase().replaceAll(' ', '-'),
    operations: operations.filter(({ group }) => group === name),
  }));
}

/** The operations in which every word of a search occurs. */
export function matching(operations: ReferenceOperation[], text = ''): ReferenceOperation[] {
  const words = text.toLowerCase().split(/\s+/);
  return operations.filter(({ method, path, summary, group }) =>
    words.every((word) => `${method} ${path} ${summary} ${group}`.toLowerCase().includes(word)),
  );
}

/** All groups of an API, one card each. */
export function ReferenceGroups({ groups }: { groups: ReferenceGroup[] }) {
  return (
    <div className="grid gap-8">
      {groups.map(({ name, id, operations }) => (
        <section key={id} id={id} aria-labelledby={`${id}-name`} className="grid scroll-mt-20 gap-3">
          <h2 id={`${id}-name`} className="font-semibold text-lg">
            {name}
          </h2>
          <Card flush>
            {operations.map((operation) => (
              <Operation key={operation.id} operation={operation} />
            ))}
          </Card>
        </section>
      ))}
    </div>
  );
}

/** The way around a long reference: groups with their operations, beside it on wide screens. */
export function ReferenceIndex({ groups }: { groups: ReferenceGroup[] }) {
  return (
    <nav
      aria-label="Operations"
      className="sticky top-20 hidden max-h-[calc(100dvh-6rem)] overflow-y-auto pr-2 text-sm lg:block"
    >
      <ul className="grid gap-4">
        {groups.map(({ name, id, operations }) => (
          <li key={id} className="grid gap-1">
            <a href={`#${id}`} className="rounded-chip font-medium hover:underline">
              {name}
            </a>
            <ul className="grid">
              {operations.map((operation) => (
                <li key={operation.id}>
                  <a
                    href={`#${operation.id}`}
                    className="block truncate rounded-chip py-1 text-muted hover:text-ink"
                    title={operation.summary}
                  >
                    {operation.summary}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}
