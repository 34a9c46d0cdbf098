import { Card } from '@/components/ui/card';
import { ProseLink } from '@/components/ui/prose-link';
import { addresses } from '@/nouns/addresses';
import { type ElectronicProblem, type ElectronicReader, problemWords } from '@/nouns/electronic';

/** What keeps an invoice from being read by programs; nothing where nothing does. */
export function ElectronicNote({
  problems,
  reader,
}: {
  problems: ElectronicProblem[];
  reader: ElectronicReader;
}) {
  if (problems.length === 0) return null;
  return (
    <Card title="Electronic invoice">
      <div className="grid gap-3 text-sm">
        <p>Programs cannot read this invoice: it has no Factur-X, UBL or CII file.</p>
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
  if (reader.role === 'admin' && (lacksOf('seller') || lacksOf('buyer')))
    return (
      <p className="text-muted">
        An invoice keeps what it was issued with.{' '}
        {lacksOf('seller') && (
          <>
            Say it under <ProseLink href={addresses.admin.company}>Company</ProseLink>.{' '}
          </>
        )}
        {lacksOf('buyer') && 'The organisation says it in its billing details. '}
        The next ones have it; one that is still open can be cancelled and issued again.
      </p>
    );
  if (!lacksOf('buyer')) return null;
  return (
    <p className="text-muted">
      Say it in your <ProseLink href={addresses.organisation}>billing details</ProseLink>. Your next invoices
      have it, and this one stays as it was issued.
    </p>
  );
}
