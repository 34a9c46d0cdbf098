import { TellWaiting } from '@/components/layout/waiting';
import { NothingHere } from '@/components/queue/nothing-here';
import { queueBase } from '@/components/queue/queue-base';
import { QueueKeys } from '@/components/queue/queue-keys';
import { QueueList } from '@/components/queue/queue-list';
import { QueueView } from '@/components/queue/queue-view';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { hrefWith, type SearchParams } from '@/components/ui/href';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import type { ReviewEvidence, ReviewItem, TaskStatus } from '@/features/tasks';
import { areMixed } from '@/nouns/money';
import { networkNames, socialNetworks } from '@/nouns/networks';
import { statusLabels } from '@/nouns/status';
import { ImportMetrics, type Unmeasured } from './import-metrics';
import { ReviewBulk } from './review-bulk';
import { ReviewDetail } from './review-detail';
import { ReviewRow } from './review-row';
import {
  ages,
  postMarks,
  type ReviewBase,
  type readReviewSearch,
  reviewPageSize,
  reviewTabs,
} from './review-search';

/** The tabs named for what there is to do in them, or else for the state. */
const tabNames: Record<(typeof reviewTabs)[number], string> = {
  ...statusLabels.task,
  under_review: 'To review',
  accepted: 'To pay',
  escalated: 'Time over',
  appeals: 'Appeals',
  bonuses: 'Bonuses due',
  all: 'All',
  posts: 'Posts',
};

const filtersOf = (campaigns: { id: number; name: string }[]) => [
  {
    name: 'campaign',
    label: 'Campaign',
    options: campaigns.map(({ id, name }) => ({ value: String(id), label: name })),
  },
  {
    name: 'network',
    label: 'Network',
    options: socialNetworks.map((value) => ({ value, label: networkNames[value] })),
  },
  {
    name: 'post',
    label: 'Post',
    options: Object.entries(postMarks).map(([value, label]) => ({ value, label })),
    rare: true,
  },
  {
    name: 'age',
    label: 'Waiting',
    options: ages.map((days) => ({
      value: String(days),
      label: days === 1 ? 'Over a day' : `Over ${days} days`,
    })),
  },
];

/** Tabs that are shown only while something is in them. */
const rare: ReadonlySet<string> = new Set(['escalated', 'appeals', 'bonuses']);

/** The file of the posts that wait for figures: of one campaign, when the queue is narrowed to it. */
const figuresHref = (base: ReviewBase, campaignId: number | undefined) =>
  `${base}/figures${campaignId === undefined ? '' : `?campaign=${campaignId}`}`;

/** The review queue: tasks at the left, the evidence of the open one and the decision at the right. */
export function ReviewDesk({
  base: path,
  params,
  search,
  items,
  counts,
  campaigns,
  evidence,
  unmeasured,
}: {
  base: ReviewBase;
  params: SearchParams;
  search: ReturnType<typeof readReviewSearch>;
  items: ReviewItem[];
  counts: Record<TaskStatus | 'all' | 'posts' | 'appeals' | 'escalated' | 'bonuses', number>;
  campaigns: { id: number; name: string }[];
  evidence: ReviewEvidence | undefined;
  unmeasured: Unmeasured;
}) {
  const { tab, page, item } = search;
  const base = queueBase(path, params);
  const narrowed = hasFilter(search);
  return (
    <div className="grid gap-6">
      {!narrowed && (
        <TellWaiting
          page={path}
          // Appeals wait for administrators; an advertiser has nothing to decide on them.
          count={counts.under_review + (path === '/admin/tasks' ? counts.appeals : 0)}
        />
      )}
      <PageHeader
        title={path === '/admin/tasks' ? 'Tasks' : 'Review'}
        purpose="Posts that wait for a decision, the next to end first. What you approve is owed, and can be undone for a minute. Paying it is a step of its own, under To pay."
        action={<ImportMetrics unmeasured={unmeasured} href={figuresHref(path, search.filter.campaignId)} />}
      />
      <QueueView
        items={items.map(({ id, userName, campaignName }) => ({ id, name: `${userName}, ${campaignName}` }))}
        open={evidence?.task.id ?? null}
        chosen={item !== undefined && item === evidence?.task.id}
        base={base}
        back="All tasks"
        filters={
          <>
            <LinkTabs
              label="Tasks by state"
              tabs={reviewTabs
                .filter((each) => each === tab || (each !== 'posts' && (!rare.has(each) || counts[each] > 0)))
                .map((each) => ({
                  href: hrefWith(params, { status: each === 'under_review' ? null : each, item: null }),
                  label: tabNames[each],
                  count: counts[each],
                  current: each === tab,
                }))}
            />
            <FilterBar
              search="Search people, campaigns"
              filters={filtersOf(campaigns)}
              days={tab === 'posts' ? 'Handed in' : 'In this state since'}
            >
              <QueueKeys />
            </FilterBar>
          </>
        }
        list={
          items.length === 0 ? (
            <NothingHere
              nouns="tasks"
              path={path}
              narrowed={narrowed}
              some={counts.all > 0}
              waiting={waitingWords(tab, path)}
            />
          ) : (
            <>
              <ReviewBulk
                due={items.filter(isDue).map(({ id }) => id)}
                handedIn={items.filter((each) => isDue(each) && each.handedIn).map(({ id }) => id)}
                payable={items.filter(({ status }) => status === 'accepted')}
              />
              <QueueList
                label={`${counts[tab].toLocaleString('en')} ${counts[tab] === 1 ? 'task' : 'tasks'}`}
                rows={items.map((each) => (
                  <ReviewRow
                    key={each.id}
                    item={each}
                    showStatus={tab === 'all' || tab === 'posts' || tab === 'appeals' || tab === 'bonuses'}
                    code={areMixed(items)}
                  />
                ))}
              />
              <Pagination
                page={page}
                pageSize={reviewPageSize}
                total={counts[tab]}
                params={{ ...params, item: undefined }}
                noun="tasks"
              />
            </>
          )
        }
      >
        {evidence ? (
          <ReviewDetail evidence={evidence} admin={path === '/admin/tasks'} />
        ) : (
          <EmptyState title="Nothing is open">A task you choose at the left is shown here.</EmptyState>
        )}
      </QueueView>
    </div>
  );
}

const isDue = ({ status }: ReviewItem) => status === 'pending' || status === 'under_review';

const hasFilter = ({
  filter: { campaignId, network, mark, days, text, posts, window },
}: ReturnType<typeof readReviewSearch>) =>
  posts ||
  [campaignId, network, mark, days, text, window.from, window.to].some((value) => value !== undefined);

const waitingWords = (tab: string, path: ReviewBase) => {
  if (tab === 'under_review') {
    return {
      decided: 'Every post is reviewed',
      none: 'No posts to review',
      next: 'Posts appear here as soon as somebody submits one.',
    };
  }
  if (tab === 'bonuses') {
    return {
      decided: 'No bonuses are due',
      none: 'No bonuses are due',
      next: 'Posts whose figures earn a bonus by the rules of their campaign appear here.',
    };
  }
  if (tab !== 'appeals') return undefined;
  return {
    decided: 'No appeals to decide on',
    none: 'No appeals to decide on',
    next:
      path === '/admin/tasks'
        ? 'Appeals of rejected posts appear here. You decide on them.'
        : 'Appeals of posts you rejected appear here. Administrators decide, and you can reply.',
  };
};
