import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import type { RuleLine } from './eligibility-rules';

const looks = {
  met: { icon: CircleCheck, look: 'text-green-ink', word: 'Met: ' },
  unmet: { icon: CircleX, look: 'text-red-ink', word: 'Not met: ' },
  unknown: { icon: CircleDashed, look: 'text-muted', word: '' },
};

/** The rules of joining, each with its tick or cross, the figure it goes by and the link that mends it. */
export function EligibilityList({ lines }: { lines: readonly RuleLine[] }) {
  return (
    <ul className="grid gap-3 text-sm">
      {lines.map((line) => {
        const { icon: Icon, look, word } = looks[line.met === null ? 'unknown' : line.met ? 'met' : 'unmet'];
        return (
          <li key={line.name} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2">
            <Icon aria-hidden="true" strokeWidth={1.75} className={cn('mt-0.5 size-4', look)} />
            <div className="grid gap-0.5">
              <p>
                <span className="sr-only">{word}</span>
                {line.text}
              </p>
              {line.detail && <p className="text-muted text-xs">{line.detail}</p>}
              {line.fix && (
                <Link
                  href={line.fix.href}
                  className="w-fit rounded-chip py-0.5 font-medium text-accent-ink underline decoration-accent/40 underline-offset-4 hover:decoration-accent"
                >
                  {line.fix.label}
                </Link>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
