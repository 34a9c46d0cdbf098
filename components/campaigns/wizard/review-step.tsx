import { CircleAlert, CircleCheck } from 'lucide-react';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { SubmitDraft } from './submit-draft';
import { fieldLabels, stepHref, stepOf, wizardSteps } from './wizard-steps';

/** What the draft still lacks, each a link to its field, and the way to send it once it lacks nothing. */
export function ReviewStep({ id, lack }: { id: number; lack: Record<string, string> }) {
  const missing = Object.entries(lack);
  if (missing.length === 0) {
    return (
      <Card
        title="Ready to send"
        description="Fanfare looks at it before influencers do. Until it decides, “Back to draft” on the campaign’s page takes it back."
      >
        <div className="grid gap-4">
          <p className="flex items-center gap-2 text-sm">
            <CircleCheck aria-hidden="true" className="size-4 text-green-ink" strokeWidth={1.75} />
            Everything an approval needs is there.
          </p>
          <SubmitDraft id={id} />
        </div>
      </Card>
    );
  }
  return (
    <Card
      title={missing.length === 1 ? 'One thing is missing' : `${missing.length} things are missing`}
      description="Your draft is saved. You can send it once these are filled in."
    >
      <ul className="grid gap-2 text-sm">
        {missing.map(([field, remedy]) => (
          <li key={field} className="flex items-start gap-2">
            <CircleAlert
              aria-hidden="true"
              className="mt-0.5 size-4 shrink-0 text-amber-ink"
              strokeWidth={1.75}
            />
            <span>
              <Link
                href={stepHref(id, stepOf(field), field)}
                className="font-medium underline underline-offset-4"
              >
                {fieldLabels[field] ?? field}
              </Link>
              : {remedy}.{' '}
              <span className="text-muted">
                {wizardSteps.find(({ step }) => step === stepOf(field))?.label}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
