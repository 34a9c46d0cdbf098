import { CircleCheck, CircleDot, CirclePause, Clock, Users } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { type WatchState, watchStates } from './watch-words';

const looks = {
  open: { tone: 'green', icon: CircleDot },
  upcoming: { tone: 'amber', icon: Clock },
  full: { tone: 'blue', icon: Users },
  inactive: { tone: 'slate', icon: CirclePause },
  ended: { tone: 'teal', icon: CircleCheck },
} as const;

/** Where a campaign stands: its dates and whether its creator has switched it on. */
export function WatchStateBadge({ state }: { state: WatchState }) {
  const { tone, icon } = looks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {watchStates[state].name}
    </Badge>
  );
}
