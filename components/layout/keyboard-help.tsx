'use client';

import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';

/** The keys of the application, by where they work. */
const shortcuts: { where: string; keys: [keys: string[], does: string][] }[] = [
  {
    where: 'Everywhere',
    keys: [
      [['Ctrl', 'K'], 'Search pages and actions (⌘ K on a Mac)'],
      [['/'], 'Go to the search field of the page'],
      [['?'], 'Show this list'],
      [['Ctrl', 'Z'], 'Take back what the newest message offers to undo'],
      [['Esc'], 'Close what is open'],
    ],
  },
  {
    where: 'Lists and queues',
    keys: [
      [['J'], 'Next row'],
      [['K'], 'Previous row'],
      [['X'], 'Select the row'],
      [['Enter'], 'Open the row'],
    ],
  },
  {
    where: 'Review queues',
    keys: [
      [['A'], 'Approve or accept what is open, or all that is selected'],
      [['R'], 'Reject it, with a reason'],
      [['Z'], 'Undo the last decision'],
      [['Esc'], 'Clear the selection'],
    ],
  },
  {
    where: 'Date range',
    keys: [
      [['T'], 'Last 30 days; every preset shows its own key'],
      [['←', '→'], 'Previous or next period'],
    ],
  },
  { where: 'Forms', keys: [[['Ctrl', 'Enter'], 'Send, from inside a long text']] },
];

/** The list that `?` opens. */
export function KeyboardHelp({
  open,
  onOpenChange,
  create,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The name of what the key C makes for this person, when there is one. */
  create?: string;
}) {
  return (
    <Dialog title="Keyboard shortcuts" open={open} onOpenChange={onOpenChange}>
      <div className="grid gap-5">
        {shortcuts.map(({ where, keys }, index) => (
          <section key={where} className="grid gap-1">
            <h3 className="font-medium text-muted text-xs tracking-normal">{where}</h3>
            <dl className="grid">
              {(index === 0 && create ? [...keys, [['C'], create] as const] : keys).map(
                ([combination, does]) => (
                  <div key={does} className="flex min-h-8 items-center justify-between gap-4">
                    <dt>{does}</dt>
                    <dd className="flex gap-1">
                      {combination.map((key) => (
                        <Kbd key={key}>{key}</Kbd>
                      ))}
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
