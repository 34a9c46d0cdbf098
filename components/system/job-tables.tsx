import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import { Table, TableBody, TableHead, Td, Th, ThActions, Tr } from '@/components/ui/table';
import type { jobState, ScheduledTask, WaitingJob } from '@/features/system';
import { RetryJob } from './retry-job';

const what: Record<string, string> = {
  'issue-invoices': 'Issues the invoices of the month before',
  'clean-up': 'Deletes what has expired, and files nobody uses',
  'fold-tallies': 'Adds up what statistics count, so that they stay fast',
  'send-mails': 'Sends the mails that are due',
  'tidy-watch': 'Ends groups whose time is over and rounds old positions',
  'refill-fuel': 'Gives the FUEL of the day',
  'check-books': 'Checks every total against its entries',
  'complete-campaigns': 'Writes down which campaigns are over',
  'end-ads': 'Pauses the ads whose flight is over and tells their teams',
  'tell-overdue': 'Tells organisations about overdue invoices, once',
  'pause-unpaid': 'Pauses what organisations run whose invoices are long overdue',
  'delete-accounts': 'Deletes the accounts of those who asked for it two weeks ago',
  'tell-prepaid': 'Tells organisations that their prepaid balance runs low, once',
};

/** What the platform does by itself, when, and how it went so far. */
export function ScheduleTable({ tasks }: { tasks: ScheduledTask[] }) {
  return (
    <Table caption="Timetable" framed={false}>
      <TableHead>
        <Th>Task</Th>
        <Th>Schedule (UTC)</Th>
        <Th>Last run</Th>
        <Th>Outcome</Th>
        <Th numeric>Runs</Th>
        <Th numeric>Failed</Th>
        <Th numeric>Retried</Th>
        <Th>Next</Th>
      </TableHead>
      <TableBody>
        {tasks.map(({ task, schedule, lastRun, nextRun, record }) => (
          <Tr key={task} className="align-top">
            <Td phone="title">
              <span className="font-mono text-xs">{task}</span>
              <span className="block text-muted text-xs">{what[task]}</span>
            </Td>
            <Td label="Schedule (UTC)" className="whitespace-nowrap font-mono text-xs">
              {schedule}
            </Td>
            <Td label="Last run" className="whitespace-nowrap">
              <LastRun record={record} due={lastRun} />
            </Td>
            <Td label="Outcome">
              <Outcome record={record} />
            </Td>
            <Td label="Runs" numeric>
              {(record?.runs ?? 0).toLocaleString('en')}
            </Td>
            <Td label="Failed" numeric>
              {(record?.failures ?? 0).toLocaleString('en')}
            </Td>
            <Td label="Retried" numeric>
              {(record?.retries ?? 0).toLocaleString('en')}
            </Td>
            <Td label="Next" className="whitespace-nowrap">
              {nextRun ? <Moment at={nextRun} /> : '–'}
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

function LastRun({ record, due }: { record: ScheduledTask['record']; due: Date | null }) {
  if (!record)
    return (
      <span className="text-muted">
        {due ? (
          <>
            Due <Moment at={due} />
          </>
        ) : (
          'Not yet'
        )}
      </span>
    );
  const ms = record.endedAt.getTime() - record.startedAt.getTime();
  return (
    <>
      <Moment at={record.endedAt} />
      <span className="block text-muted text-xs">
        took {ms < 1000 ? `${ms} ms` : `${(ms / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} s`}
      </span>
    </>
  );
}

function Outcome({ record }: { record: ScheduledTask['record'] }) {
  if (!record) return <span className="text-muted">–</span>;
  return (
    <>
      {record.error === null ? <Badge tone="green">Done</Badge> : <Badge tone="red">Failed</Badge>}
      {record.lastFailureAt && (
        <span className="mt-0.5 line-clamp-2 block max-w-64 text-muted text-xs [overflow-wrap:anywhere]">
          {record.error === null && (
            <>
              Failed <Moment at={record.lastFailureAt} />:{' '}
            </>
          )}
          {record.lastFailure}
        </span>
      )}
    </>
  );
}

/** The jobs in the queue; those that failed may be tried again. */
export function JobTable({ jobs }: { jobs: WaitingJob[] }) {
  return (
    <Table caption="Queue" framed={false}>
      <TableHead>
        <Th>Task</Th>
        <Th>State</Th>
        <Th>Tries</Th>
        <Th>Due</Th>
        <Th>Error</Th>
        <ThActions />
      </TableHead>
      <TableBody>
        {jobs.map((job) => (
          <Tr key={job.id} className="align-top">
            <Td phone="title" className="font-mono text-xs">
              {job.task}
            </Td>
            <Td label="State">
              <State job={job} />
            </Td>
            <Td label="Tries" className="tabular-nums">
              {job.attempts} of {job.maxAttempts}
            </Td>
            <Td label="Due" className="whitespace-nowrap">
              <Moment at={job.runAt} />
            </Td>
            <Td label={job.error ? 'Error' : undefined} className="max-w-sm break-words text-muted text-xs">
              {job.error?.split('\n')[0]}
            </Td>
            <Td phone="actions" className="text-right">
              {job.error && !job.running && <RetryJob id={job.id} task={job.task} />}
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

function State({ job }: { job: WaitingJob }) {
  if (job.running) return <Badge tone="blue">Running</Badge>;
  if (job.givenUp) return <Badge tone="red">Given up</Badge>;
  if (job.error) return <Badge tone="amber">Failed, tried again</Badge>;
  return <Badge>Waiting</Badge>;
}

/** What is to be done and when, and what waits to be done. */
export function Jobs({ jobs }: { jobs: Awaited<ReturnType<typeof jobState>> }) {
  return (
    <>
      <Card title="Timetable" flush>
        <ScheduleTable tasks={jobs.scheduled} />
      </Card>
      <Card
        title="Queue"
        description={`${jobs.waiting} waiting, ${jobs.failed} failed`}
        flush={jobs.waiting > 0}
      >
        {jobs.jobs.length > 0 ? (
          <JobTable jobs={jobs.jobs} />
        ) : (
          <p className="text-muted text-sm">No job is waiting. Jobs leave the queue when they are done.</p>
        )}
      </Card>
    </>
  );
}
