import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';

/** What both sides of an appeal said, and what was decided. */
export interface AppealSides {
  id: number;
  statement: string;
  askedAt: Date;
  reply: string | null;
  repliedAt: Date | null;
  outcome: 'overturned' | 'upheld' | 'withdrawn' | 'reopened' | null;
  decision: string | null;
  decidedAt: Date | null;
  /** Who decided, for those who may know. */
  decidedBy?: string | null;
}

const outcomeWords = {
  overturned: 'The post was accepted',
  upheld: 'The rejection stays',
  withdrawn: 'The post was sent again',
  reopened: 'The task was opened again',
} as const;

function Side({ who, at, children }: { who: string; at: Date | null; children: ReactNode }) {
  return (
    <li className="grid gap-0.5 border-line border-l-2 pl-3">
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">{who}</span>
        {at && <Moment at={at} className="text-muted text-xs" />}
      </span>
      <p className="whitespace-pre-wrap break-words">{children}</p>
    </li>
  );
}

/** An appeal as both sides and administrators read it. */
export function AppealCard({
  appeal,
  person,
  advertiser,
  children,
}: {
  appeal: AppealSides;
  /** Who appealed, as the reader calls them. */
  person: string;
  advertiser: string;
  /** What the reader can do about it. */
  children?: ReactNode;
}) {
  const { statement, askedAt, reply, repliedAt, outcome, decision, decidedAt, decidedBy } = appeal;
  return (
    <Card title="Appeal">
      <ol className="grid gap-4 text-sm">
        <Side who={person} at={askedAt}>
          {statement}
        </Side>
        {reply && (
          <Side who={advertiser} at={repliedAt}>
            {reply}
          </Side>
        )}
        {outcome && (
          <Side
            who={decidedBy ? `${outcomeWords[outcome]}, by ${decidedBy}` : outcomeWords[outcome]}
            at={decidedAt}
          >
            {decision}
          </Side>
        )}
      </ol>
      {!outcome && !children && (
        <p className="mt-4 text-muted text-sm">
          Administrators decide. {!reply && `${advertiser} can still reply.`}
        </p>
      )}
      {children && <div className="mt-4">{children}</div>}
    </Card>
  );
}

/** Somebody's own appeals of a task; who in the organisation replied and who decided stays unnamed. */
export function OwnAppeals({ appeals, advertiser }: { appeals: readonly AppealSides[]; advertiser: string }) {
  return appeals.map((appeal) => (
    <AppealCard
      key={appeal.id}
      appeal={{ ...appeal, decidedBy: null }}
      person="You"
      advertiser={advertiser}
    />
  ));
}
