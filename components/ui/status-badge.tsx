import {
  Ban,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CirclePause,
  CircleSlash,
  CircleX,
  Clock,
  Eye,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { type StatusNoun, type StatusOf, statusLabel } from '@/nouns/status';
import { Badge, type Tone } from './badge';

type Look = [tone: Tone, icon: LucideIcon];

const draft: Look = ['neutral', CircleDashed];
const waiting: Look = ['amber', Clock];
const inReview: Look = ['blue', Eye];
const good: Look = ['green', CircleCheck];
const running: Look = ['green', CircleDot];
const paused: Look = ['slate', CirclePause];
const completed: Look = ['teal', CircleCheck];
const rejected: Look = ['red', CircleX];
const cancelled: Look = ['red', CircleSlash];
const banned: Look = ['red', Ban];
const late: Look = ['red', CircleAlert];

/** How each state of each noun looks. */
const looks: { [Noun in StatusNoun]: Record<StatusOf<Noun>, Look> } = {
  campaign: { draft, pending: waiting, active: running, paused, completed, cancelled },
  task: { pending: waiting, under_review: inReview, accepted: good, rejected, paid: good },
  user: { active: running, inactive: draft, suspended: banned },
  network: { pending: waiting, accepted: good, rejected },
  ad: { draft, active: running, paused },
  report: { pending: waiting, reviewed: inReview, resolved: good, dismissed: ['neutral', CircleSlash] },
  invoice: { pending: waiting, paid: good, overdue: late, cancelled },
  payout: { requested: waiting, approved: inReview, sent: good, failed: late, cancelled },
  submission: { received: inReview, accepted: good, rejected },
};

/** A state as icon, word and colour; `reason` says why, such as "budget reached". */
export function StatusBadge<Noun extends StatusNoun>({
  of,
  status,
  label = statusLabel(of, status),
  reason,
}: {
  of: Noun;
  status: StatusOf<Noun>;
  /** What says more exactly what it is. */
  label?: string;
  reason?: ReactNode;
}) {
  const [tone, icon] = looks[of][status];
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <Badge tone={tone} icon={icon}>
        {label}
      </Badge>
      {reason && <span className="text-muted text-xs">{reason}</span>}
    </span>
  );
}
