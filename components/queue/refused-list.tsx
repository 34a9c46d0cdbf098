import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import type { Refused } from './use-decision';

/** What a decision on several left undone, and why. */
export function RefusedList({ refused, onForget }: { refused: Refused[]; onForget: () => void }) {
  if (refused.length === 0) return null;
  return (
    <Callout
      tone="warning"
      title={`${refused.length} could not be decided`}
      action={
        <Button size="sm" onClick={onForget}>
          Dismiss
        </Button>
      }
    >
      <ul className="grid max-h-48 gap-1 overflow-y-auto">
        {refused.map(({ id, name, message }) => (
          <li key={id} className="break-words">
            <span className="font-medium">{name}:</span> {message}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
