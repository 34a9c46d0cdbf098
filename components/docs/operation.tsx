import { ChevronRight, Link2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { CodeBlock } from '@/components/ui/code-block';
import type { ReferenceField, ReferenceOperation } from '@/lib/reference';
import { MethodBadge } from './method-badge';

/** One operation: closed it is a line of the list, open it says what to send and what comes back. */
export function Operation({ operation }: { operation: ReferenceOperation }) {
  return (
    <details id={operation.id} className="group scroll-mt-20 border-line border-b last:border-b-0">
      <summary className="flex cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 transition-colors hover:bg-sunken/50 focus-visible:-outline-offset-2 sm:px-5 [&::-webkit-details-marker]:hidden">
        <MethodBadge method={operation.method} />
        <code className="min-w-0 break-all font-mono text-sm">{operation.path}</code>
        <span className="min-w-0 flex-1 basis-full text-muted text-sm sm:basis-0 sm:text-right">
          {operation.summary}
        </span>
        <ChevronRight
          aria-hidden="true"
          strokeWidth={1.75}
          className="size-4 shrink-0 text-muted transition-transform group-open:rotate-90 max-sm:hidden"
        />
      </summary>
      <div className="grid gap-6 px-4 pt-2 pb-6 sm:px-5 xl:grid-cols-2">
        <div className="grid min-w-0 content-start gap-5 text-sm">
          <h3 className="flex items-center gap-2 font-semibold text-base">
            {operation.summary}
            <a
              href={`#${operation.id}`}
              aria-label={`Link to ${operation.summary}`}
              className="rounded-chip p-1 text-muted hover:text-ink"
            >
              <Link2 aria-hidden="true" className="size-4" strokeWidth={1.75} />
            </a>
          </h3>
          {operation.description && <p className="max-w-prose">{operation.description}</p>}
          <dl className="grid gap-2">
            <Term word="Who">{operation.access}</Term>
            {operation.scope && (
              <Term word="Scope">
                <code className="font-mono text-sm">{operation.scope}</code>
              </Term>
            )}
            {operation.alsoGet && <Term word="Also">GET with the same values as a query string</Term>}
            {operation.idempotent && <Term word="Repeats">An Idempotency-Key makes them safe</Term>}
            {operation.cors && <Term word="Browsers">Any web page may call it</Term>}
            <Term word="Document">
              {operation.source ? (
                <span className="font-mono text-xs">{operation.source}</span>
              ) : (
                <Badge>Extension</Badge>
              )}
            </Term>
          </dl>
          <Fields fields={operation.fields} />
        </div>
        <div className="grid min-w-0 content-start gap-3">
          <CodeBlock title="Request" code={operation.curl} />
          <CodeBlock title={`Answer, ${operation.status}`} code={operation.answer} />
        </div>
      </div>
    </details>
  );
}

function Term({ word, children }: { word: string; children: ReactNode }) {
  return (
    <div className="flex gap-3">
      <dt className="w-20 shrink-0 text-muted">{word}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function Fields({ fields }: { fields: ReferenceField[] }) {
  if (fields.length === 0) return <p className="text-muted">Takes no values.</p>;
  return (
    <div className="grid gap-2">
      <h4 className="font-medium">Values</h4>
      <ul className="border-line border-t">
        {fields.map((field) => (
          <li
            key={`${field.place} ${field.name}`}
            className="grid gap-0.5 border-line border-b py-2.5 last:border-b-0"
          >
            <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
              <code className="font-medium font-mono text-xs">{field.name}</code>
              <span className="text-muted text-xs">{field.type}</span>
              <span className="ml-auto text-muted text-xs">
                {field.place !== 'body' && `${field.place}, `}
                {field.required ? <span className="text-ink">required</span> : 'optional'}
              </span>
            </div>
            {field.notes && <p className="max-w-prose break-words text-muted text-xs">{field.notes}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
