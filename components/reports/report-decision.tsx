'use client';

import { Check, CircleSlash, Eye } from 'lucide-react';
import { useState } from 'react';
import { DecisionCard } from '@/components/queue/decision-card';
import { KeyHint } from '@/components/queue/key-hint';
import { useKeys } from '@/components/queue/queue-desk';
import { useDecision } from '@/components/queue/use-decision';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choice';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { StatusBadge } from '@/components/ui/status-badge';
import { TextAreaField } from '@/components/ui/text-field';
import { decideReportsAction } from '@/forms/reports';
import { addresses } from '@/nouns/addresses';

export interface OpenReport {
  id: string;
  reason: string;
  description: string | null;
  status: 'pending' | 'reviewed';
  reporterId: number;
  reporterName: string;
  createdAt: Date;
  adminNote: string | null;
}

type Decision = 'reviewed' | 'resolved' | 'dismissed';

const presets = [
  'Breaks our rules; taken down.',
  'Advertising without a label; the publisher was told.',
  'Looked at it; within our rules.',
  'Handled with an earlier report.',
  'Waiting for an answer from the publisher.',
];

const counted = (count: number) => `${count} ${count === 1 ? 'report' : 'reports'}`;

/** The open reports of a thing and the decision on those that are ticked, by button or by key. */
export function ReportDecision({
  item,
  reports,
}: {
  /** What the reports are on, as the queue names it. */
  item: string;
  reports: OpenReport[];
}) {
  const [ticked, setTicked] = useState(() => new Set(reports.map(({ id }) => id)));
  const [note, setNote] = useState('');
  const { decide, problem, button } = useDecision<string>('report', 'reports');
  const chosen = reports.filter(({ id }) => ticked.has(id));
  const fresh = chosen.filter(({ status }) => status === 'pending');

  function set(status: Decision) {
    const ids = (status === 'reviewed' ? fresh : chosen).map(({ id }) => id);
    if (ids.length === 0) return;
    const done = status === 'reviewed' ? 'marked as reviewed' : status;
    decide([item], {
      by: status,
      act: async () => {
        const result = await decideReportsAction({ ids, status, note });
        if (result.ok) setNote('');
        return result;
      },
      done,
      said: `${counted(ids.length)} ${done}`,
      told: ids.length === 1 ? 'We told the reporter.' : 'We told the reporters.',
      stay: ids.length < reports.length,
    });
  }

  useKeys({ r: () => set('resolved'), d: () => set('dismissed'), v: () => set('reviewed') });

  const tick = (id: string, on: boolean) =>
    setTicked((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id)));

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        set('resolved');
      }}
    >
      <DecisionCard
        title={reports.length === 1 ? '1 open report' : `${reports.length} open reports`}
        problem={problem}
        actions={
          <>
            <Button
              type="submit"
              variant="primary"
              {...button('resolved')}
              disabled={chosen.length === 0}
              icon={Check}
            >
              Resolve{reports.length > 1 && ` ${chosen.length}`}
              <KeyHint>R</KeyHint>
            </Button>
            <Button
              {...button('dismissed')}
              disabled={chosen.length === 0}
              onClick={() => set('dismissed')}
              icon={CircleSlash}
            >
              Dismiss{reports.length > 1 && ` ${chosen.length}`}
              <KeyHint>D</KeyHint>
            </Button>
            <Button
              {...button('reviewed')}
              disabled={fresh.length === 0}
              onClick={() => set('reviewed')}
              icon={Eye}
            >
              Mark reviewed
              <KeyHint>V</KeyHint>
            </Button>
          </>
        }
      >
        <ul className="grid gap-4">
          {reports.map((report) => (
            <li key={report.id} className="flex items-start gap-3 text-sm">
              {reports.length > 1 && (
                <Checkbox
                  aria-label={`Decide the report by ${report.reporterName}`}
                  checked={ticked.has(report.id)}
                  onCheckedChange={(on) => tick(report.id, on)}
                  className="mt-0.5"
                />
              )}
              <div className="grid min-w-0 gap-1">
                <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <span className="break-words font-medium">{report.reason}</span>
                  {report.status === 'reviewed' && <StatusBadge of="report" status="reviewed" />}
                </div>
                {report.description && (
                  <p className="max-w-prose whitespace-pre-wrap break-words">{report.description}</p>
                )}
                <p className="text-muted">
                  <Link
                    href={addresses.admin.user(report.reporterId)}
                    className="underline-offset-4 hover:text-ink hover:underline"
                  >
                    {report.reporterName}
                  </Link>{' '}
                  <Moment at={report.createdAt} />
                </p>
                {report.adminNote && <p className="break-words text-muted">Note: {report.adminNote}</p>}
              </div>
            </li>
          ))}
        </ul>
        <div className="grid gap-2">
          <TextAreaField
            label="Note"
            optional
            hint="Kept with the report; administrators see it."
            rows={2}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <fieldset className="flex flex-wrap gap-1.5">
            <legend className="sr-only">Notes to start from</legend>
            {presets.map((preset) => (
              <button
                key={preset}
                type="button"
                onClick={() => setNote(preset)}
                className="min-h-7 rounded-full border border-line px-3 text-left text-muted text-xs transition-colors hover:border-line-strong hover:text-ink pointer-coarse:min-h-11"
              >
                {preset}
              </button>
            ))}
          </fieldset>
        </div>
      </DecisionCard>
    </form>
  );
}
