import { CircleCheck, CircleDot, CirclePause, Clock } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import type { WatchState } from './watch-words';

const looks = {
  active: { tone: 'green', icon: CircleDot, word: 'Active' },
  upcoming: { tone: 'amber', icon: Clock, word: 'Upcoming' },
  ended: { tone: 'teal', icon: CircleCheck, word: 'Ended' },
  paused: { tone: 'slate', icon: CirclePause, word: 'Paused' },
} as const;

/** Where a campaign stands: its dates and whether its creator has switched it on. */
export function WatchStateBadge({ state }: { state: WatchState }) {
  const { tone, icon, word } = looks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  );
}
