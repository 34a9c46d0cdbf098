import { Ban, CircleDot } from 'lucide-react';
import { Badge } from '@/components/ui/badge';

/** Whether an application is let in. */
export function ApplicationState({ disabled }: { disabled: boolean }) {
  return disabled ? (
    <Badge tone="red" icon={Ban}>
      Disabled
    </Badge>
  ) : (
    <Badge tone="green" icon={CircleDot}>
      Active
    </Badge>
  );
}
