import { Card } from '@/components/ui/card';
import { ProseLink } from '@/components/ui/prose-link';
import type { ElectronicState } from '@/features/invoices';
import { addresses } from '@/nouns/addresses';
import { type ElectronicProblem, type ElectronicReader, problemWords } from '@/nouns/electronic';

/** What keeps an invoice from being read by programs, or from being sent by Peppol; nothing where nothing does. */
export function ElectronicNote({ state, reader }: { state: ElectronicState; reader: ElectronicReader }) {
  const problems = state.problems.length > 0 ? state.problems : state.peppol;
  if (problems.length === 0) return null;
  return (
    <Card title="Electronic invoice">
      <div className="grid gap-3 text-sm">
        <p>
          {state.problems.length > 0
            ? 'Programs cannot read this invoice yet: it has no Factur-X, UBL or CII file.'
            : 'Its files are complete. To be sent by Peppol it also needs more.'}
        </p>
        <ul className="grid list-disc gap-1 pl-5">
          {problems.map((problem) => (
            <li key={problem.rule}>{problemWords(problem, reader)}</li>
          ))}
        </ul>
        <Remedy problems={problems} reader={reader} />
      </div>
    </Card>
  );
}

/** Where a fact is said, for who may say it. */
function Remedy({ problems, reader }: { problems: ElectronicProblem[]; reader: ElectronicReader }) {
  const lacksOf = (of: ElectronicProblem['of']) => problems.some((problem) => problem.of === of);
  const admin = reader.role === 'admin';
  return (
    <>
      {admin && lacksOf('seller') && (
        <p className="text-muted">
          Say it under <ProseLink href={addresses.admin.company}>Company</ProseLink>.
        </p>
      )}
      {lacksOf('buyer') && (
        <p className="text-muted">
          {admin ? (
            'An invoice keeps what it was issued with. Once the organisation has said it, cancel this invoice and issue it again.'
          ) : (
            <>
              Say it in your <ProseLink href={addresses.organisation}>billing details</ProseLink>. Your next
              invoices have it, and this one stays as it was issued.
            </>
          )}
        </p>
      )}
    </>
  );
}
