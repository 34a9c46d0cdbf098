import { CampaignPicture } from '@/components/campaigns/campaign-picture';
import { FundedMark } from '@/components/campaigns/funded-mark';
import { Count, formatCount } from '@/components/ui/count';
import type { SearchParams } from '@/components/ui/href';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { ProgressBar } from '@/components/ui/progress-bar';
import { type SortColumn, sortColumns } from '@/components/ui/sort-columns';
import { StatusBadge } from '@/components/ui/status-badge';
import { Table, TableBody, TableHead, Td, Th, ThActions, Tr } from '@/components/ui/table';
import type { ManagedCampaign } from '@/features/campaigns';
import { addresses } from '@/nouns/addresses';
import { closedLabel } from '@/nouns/campaigns';
import { areMixed, formatMoney } from '@/nouns/money';
import { CampaignMenu } from './campaign-menu';
import type { CampaignSort } from './campaign-search';
import { nameOf, runWords } from './campaign-words';

const columns: SortColumn<CampaignSort>[] = [
  ['name', 'Campaign', 'asc'],
  ['status', 'Status', 'asc'],
  ['seats', 'Participants', 'desc'],
];

/** Campaigns with what each has achieved and cost so far. `owners` shows whose they are, `mayEdit` what can be done. */
export function CampaignTable({
  rows,
  params,
  search,
  mayEdit = true,
  owners = false,
}: {
  rows: ManagedCampaign[];
  params: SearchParams;
  search: { sort: CampaignSort; direction: 'asc' | 'desc' };
  mayEdit?: boolean;
  owners?: boolean;
}) {
  const column = sortColumns(params, search);
  const code = areMixed(rows);
  return (
    <Table caption="Campaigns">
      <TableHead>
        {columns.map((each) => column(...each))}
        <Th>Tasks</Th>
        {column('spend', 'Spend', 'desc')}
        {column('reach', 'Reach', 'desc', true)}
        {column('ends', 'Ends', 'asc')}
        {mayEdit && <ThActions />}
      </TableHead>
      <TableBody>
        {rows.map((campaign) => (
          <Row key={campaign.id} campaign={campaign} owners={owners} mayEdit={mayEdit} code={code} />
        ))}
      </TableBody>
    </Table>
  );
}

function Row({
  campaign,
  owners,
  mayEdit,
  code,
}: {
  campaign: ManagedCampaign;
  owners: boolean;
  mayEdit: boolean;
  /** Currencies meet in the table. */
  code: boolean;
}) {
  const { id, currency, budget, participantsCount: taken, participantsLimit: seats } = campaign;
  const name = nameOf(campaign);
  const spent = formatMoney(campaign.spent, { currency, code });
  return (
    <Tr data-list-row="">
      <Td phone="title" className="min-w-48">
        <Link href={addresses.campaignDesk(id)} className="group flex items-center gap-3">
          <CampaignPicture
            src={campaign.imageLogo}
            className="size-9 shrink-0 rounded-chip border border-line"
          />
          <span className="grid min-w-0">
            <span className="break-words font-medium underline-offset-4 group-hover:underline">{name}</span>
            <span className="line-clamp-1 text-muted text-xs">
              {owners ? campaign.advertiser : campaign.tagline || 'No tagline yet'}
            </span>
          </span>
        </Link>
      </Td>
      <Td label="Status">
        <span className="grid justify-items-start gap-0.5 max-sm:justify-items-end">
          <StatusBadge of="campaign" status={campaign.status} />
          {campaign.status === 'active' && campaign.joinsClosedAt && (
            <span className="text-muted text-xs">{closedLabel}</span>
          )}
          <FundedMark campaign={campaign} />
        </span>
      </Td>
      <Td label="Participants" className="min-w-20">
        {seats === null ? (
          <span className="tabular-nums">{formatCount(taken)}</span>
        ) : (
          <ProgressBar
            label={`Seats of ${name}`}
            labelHidden
            ratio={taken / seats}
            text={`${formatCount(taken)} of ${formatCount(seats)}`}
          />
        )}
      </Td>
      <Td label="Tasks" className="whitespace-nowrap text-xs">
        <Tasks tasks={campaign.tasks} />
      </Td>
      <Td label="Spend" className="min-w-28">
        {budget === null ? (
          <span className="tabular-nums">{spent}</span>
        ) : (
          <ProgressBar
            label={`Budget of ${name}`}
            labelHidden
            ratio={budget === 0 ? 1 : campaign.spent / budget}
            tone={campaign.spent >= budget * 0.9 ? 'amber' : 'accent'}
            text={`${spent} of ${formatMoney(budget, { currency, code })}`}
          />
        )}
      </Td>
      <Td label="Reach" numeric>
        <span className="grid justify-items-end">
          <Count value={campaign.reach} compact />
          <span className="whitespace-nowrap text-muted text-xs">
            <Count value={campaign.engagement} compact /> engaged
          </span>
        </span>
      </Td>
      <Td label="Ends" className="whitespace-nowrap">
        <span className="grid max-sm:justify-items-end">
          <Moment at={campaign.dateEnd} format="day" />
          <span className="text-muted text-xs">{runWords(campaign)}</span>
        </span>
      </Td>
      {mayEdit && (
        <Td phone="actions">
          <CampaignMenu
            id={id}
            name={name}
            status={campaign.status}
            closed={campaign.joinsClosedAt !== null}
          />
        </Td>
      )}
    </Tr>
  );
}

/** The tasks of a campaign by state, those that wait for its staff first. */
function Tasks({ tasks }: { tasks: ManagedCampaign['tasks'] }) {
  const parts = [
    [tasks.under_review, 'to review', 'font-medium text-blue-ink'],
    [tasks.pending, 'to do', ''],
    [tasks.accepted, 'accepted', ''],
    [tasks.paid, 'paid', ''],
    [tasks.rejected, 'rejected', ''],
  ] as const;
  const shown = parts.filter(([count]) => count > 0);
  if (shown.length === 0) return <span className="text-muted">None yet</span>;
  return (
    <span className="grid gap-0.5 tabular-nums max-sm:justify-items-end">
      {shown.map(([count, word, look]) => (
        <span key={word} className={look || 'text-muted'}>
          {formatCount(count)} {word}
        </span>
      ))}
    </span>
  );
}
