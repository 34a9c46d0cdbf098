import { Badge } from '@/components/ui/badge';
import { Moment } from '@/components/ui/moment';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { ScheduledTask, WaitingJob } from '@/features/system';
import { RetryJob } from './retry-job';

const what: Record<string, string> = {
  'issue-invoices': 'Issues the invoices of the month before',
  'clean-up': 'Deletes what has expired, and files nobody uses',
  'send-mails': 'Sends the mails that are due',
  'tidy-watch': 'Ends groups whose time is over and rounds old positions',
  'refill-fuel': 'Gives the FUEL of the day',
  'check-books': 'Checks every total against its entries',
  'complete-campaigns': 'Writes down which campaigns are over',
  'tell-overdue': 'Tells organisations about overdue invoices, once',
};

/** What the platform does by itself, and when. */
export function ScheduleTable({ tasks }: { tasks: ScheduledTask[] }) {
  return (
    <Table caption="Timetable" framed={false}>
      <TableHead>
        <Th>Task</Th>
        <Th>Schedule (UTC)</Th>
        <Th>Last due</Th>
        <Th>Next</Th>
      </TableHead>
      <TableBody>
        {tasks.map(({ task, schedule, lastRun, nextRun }) => (
          <Tr key={task}>
            <Td phone="title">
              <span className="font-mono text-xs">{task}</span>
              <span className="block text-muted text-xs">{what[task]}</span>
            </Td>
            <Td label="Schedule (UTC)" className="whitespace-nowrap font-mono text-xs">
              {schedule}
            </Td>
            <Td label="Last due" className="whitespace-nowrap">
              {lastRun ? <Moment at={lastRun} /> : <span className="text-muted">Not yet</span>}
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
        <Th>
          <span className="sr-only">Actions</span>
        </Th>
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
