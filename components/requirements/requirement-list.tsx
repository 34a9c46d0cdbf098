import { CircleCheck, CircleX, Dot, Eye } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { type ItemCheck, outcomeWords, postCheckLabels, postChecks } from '@/nouns/requirement-checks';
import { itemText, type RequirementItem } from '@/nouns/requirements';

const icons = { met: CircleCheck, not_met: CircleX, look: Eye, none: Dot };
const tones = {
  met: 'text-green-ink',
  not_met: 'text-red-ink',
  look: 'text-amber-ink',
  none: 'text-muted',
};

/** What a post needs, as a checklist; with checks, each says whether it holds, and why. */
export function RequirementList({
  items,
  checks,
  named = [],
}: {
  items: readonly RequirementItem[];
  checks?: readonly ItemCheck[];
  /** The numbers of those that a decision names. */
  named?: readonly number[];
}) {
  const of = (item: ItemCheck['item']) => checks?.find((check) => check.item === item);
  const post = postChecks.flatMap((name) => {
    const check = of(name);
    return check ? [{ key: name, text: postCheckLabels[name], check, named: false }] : [];
  });
  const own = items.map((item, at) => ({
    key: String(at + 1),
    text: itemText(item),
    check: of(at + 1),
    named: named.includes(at + 1),
  }));
  return (
    <ul className="grid max-w-prose gap-2 text-sm">
      {[...own, ...post].map(({ key, text, check, named: isNamed }) => {
        const Icon = icons[check?.outcome ?? 'none'];
        return (
          <li key={key} className="flex items-start gap-2">
            <Icon
              aria-hidden="true"
              className={cn('mt-0.5 size-4 shrink-0', tones[check?.outcome ?? 'none'])}
              strokeWidth={1.75}
            />
            <span className="grid min-w-0 gap-0.5 break-words">
              <span className={cn(isNamed && 'font-medium')}>
                {text}
                {isNamed && <span className="text-amber-ink">: to change</span>}
              </span>
              {check && (
                <span className="text-muted text-xs">
                  {outcomeWords[check.outcome]}. {check.reason}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
