import {
  Banknote,
  CalendarClock,
  ChevronRight,
  ClipboardCheck,
  Clock,
  type LucideIcon,
  MailWarning,
  PencilLine,
  ReceiptText,
  WalletCards,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { formatDay } from '@/components/ui/moment-format';
import type { Attention } from '@/features/stats';
import { addresses } from '@/nouns/addresses';

interface Item {
  key: string;
  icon: LucideIcon;
  href: string;
  text: ReactNode;
  urgent?: boolean;
}

const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;

function itemsOf(attention: Attention, bills: boolean, unconfirmed: boolean): Item[] {
  const { toReview, oldestReview, toPay, drafts, pending, ending, adsPaused } = attention;
  const items: (Item | false)[] = [
    unconfirmed && {
      key: 'address',
      icon: MailWarning,
      href: '#confirm-address',
      text: 'Your email address waits to be confirmed; until then nothing can be started',
      urgent: true,
    },
    bills &&
      attention.invoicesOverdue > 0 && {
        key: 'overdue',
        icon: ReceiptText,
        href: '/invoices?status=overdue',
        text: `${counted(attention.invoicesOverdue, 'invoice is', 'invoices are')} overdue`,
        urgent: true,
      },
    toReview > 0 && {
      key: 'review',
      icon: ClipboardCheck,
      href: '/advertiser/review',
      text: (
        <>
          {counted(toReview, 'task waits', 'tasks wait')} for your review
          {oldestReview && (
            <span className="text-muted">
              , the oldest since <Moment at={oldestReview} format="day" />
            </span>
          )}
        </>
      ),
      urgent: true,
    },
    toPay > 0 && {
      key: 'pay',
      icon: Banknote,
      href: '/advertiser/review?status=accepted',
      text: `${counted(toPay, 'accepted post waits', 'accepted posts wait')} to be paid`,
    },
    adsPaused > 0 && {
      key: 'ads',
      icon: WalletCards,
      href: '/ads?status=budget_reached',
      text: `${counted(adsPaused, 'ad is', 'ads are')} paused because the budget is spent`,
    },
    ...ending.map((campaign) => ({
      key: `ending-${campaign.id}`,
      icon: CalendarClock,
      href: addresses.campaignDesk(campaign.id),
      text: (
        <>
          {campaign.name} ends <Moment at={campaign.dateEnd} />
        </>
      ),
    })),
    drafts > 0 && {
      key: 'drafts',
      icon: PencilLine,
      href: '/advertiser/campaigns?status=draft',
      text: `${counted(drafts, 'campaign is', 'campaigns are')} still a draft`.replace(
        'are still a draft',
        'are still drafts',
      ),
    },
    pending > 0 && {
      key: 'pending',
      icon: Clock,
      href: '/advertiser/campaigns?status=pending',
      text: `${counted(pending, 'campaign waits', 'campaigns wait')} to be approved by Fanfare`,
    },
    bills &&
      attention.invoicesDue !== null && {
        key: 'invoices',
        icon: ReceiptText,
        href: '/invoices?status=pending',
        text: `${counted(attention.invoicesPending, 'invoice', 'invoices')} to pay, ${attention.invoicesPending === 1 ? '' : 'the first '}by ${formatDay(new Date(attention.invoicesDue), 'UTC')}`,
      },
  ];
  return items.filter((item) => item !== false);
}

/** What an advertiser should look at, the pressing things first. `bills` shows invoices too. */
export function AttentionList({
  attention,
  bills,
  unconfirmed,
}: {
  attention: Attention;
  bills: boolean;
  /** Whether their address waits to be confirmed. */
  unconfirmed: boolean;
}) {
  const items = itemsOf(attention, bills, unconfirmed);
  return (
    <Card title="Needs you" flush className="pb-1">
      {items.length === 0 ? (
        <p className="px-4 pb-4 text-muted text-sm sm:px-5">
          Nothing waits. New tasks to review, drafts and invoices appear here.
        </p>
      ) : (
        <ul className="text-sm">
          {items.map(({ key, icon: Icon, href, text, urgent }) => (
            <li key={key} className="border-line border-t">
              <Link
                href={href}
                className="flex min-h-11 items-center gap-3 px-4 py-2.5 transition-colors hover:bg-sunken/60 focus-visible:-outline-offset-2 sm:px-5"
              >
                <Icon
                  aria-hidden="true"
                  className={urgent ? 'size-4 shrink-0 text-amber-ink' : 'size-4 shrink-0 text-muted'}
                  strokeWidth={1.75}
                />
                <span className="min-w-0 flex-1 break-words">{text}</span>
                <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-muted" strokeWidth={1.75} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
