'use client';

import { Download, FileUp } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { formatCount } from '@/components/ui/count';
import { FormDialog } from '@/components/ui/form-dialog';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { TextAreaField } from '@/components/ui/text-field';
import { TextFileField } from '@/components/ui/text-file-field';
import { useToast } from '@/components/ui/toast';
import type { MetricsCheck } from '@/features/tasks';
import { checkMetricsAction, importMetricsAction } from '@/forms/tasks';
import { figures } from '@/nouns/tasks';

const largest = 200_000;

/** Posts that wait for figures. */
export interface Unmeasured {
  posts: number;
  /** How many of them the file to fill in has. */
  inFile: number;
}

/** Takes a CSV file of figures, shows what each row would change, and records all of it or nothing. */
export function ImportMetrics({ unmeasured, href }: { unmeasured: Unmeasured; href: string }) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [csv, setCsv] = useState('');
  const [read, setRead] = useState<MetricsCheck>();
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();
  const bad = read?.rows.filter((row) => row.problem !== null).length ?? 0;
  const changing = read?.rows.filter((row) => row.changes).length ?? 0;
  const ready = read !== undefined && bad === 0 && changing > 0;

  function change(next: string) {
    setCsv(next);
    setRead(undefined);
    setProblem(undefined);
  }
  const check = () =>
    start(async () => {
      const result = await checkMetricsAction({ csv });
      if (result.ok) setRead(result.value);
      setProblem(result.ok ? undefined : (result.fields.csv ?? result.message));
    });
  const send = () =>
    start(async () => {
      const result = await importMetricsAction({ csv });
      if (!result.ok) {
        setRead(undefined);
        return setProblem(result.fields.csv ?? result.message);
      }
      setOpen(false);
      change('');
      toast.success(`${result.value} ${result.value === 1 ? 'task' : 'tasks'} measured`, {
        description:
          'Leaderboards count them from now on. Bonuses that rules propose have a tab of their own.',
      });
    });

  return (
    <FormDialog
      open={open}
      onOpenChange={setOpen}
      size="lg"
      title="Import metrics"
      description="A table with the columns task_id, reach, likes, comments and shares, such as the export of a campaign's tasks. Thousands may be set apart, as in 12,000 or 12.000. A figure left empty stays as it is."
      trigger={<Button icon={FileUp}>Import metrics</Button>}
      action={ready ? `Record ${changing} ${changing === 1 ? 'row' : 'rows'}` : 'Check'}
      pending={pending}
      problem={problem}
      onSubmit={ready ? send : check}
    >
      {unmeasured.posts > 0 && <ToFillIn {...unmeasured} href={href} />}
      <TextFileField
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        largest={largest}
        onText={change}
        onTooLarge={() => setProblem('The file has more than 200,000 letters and digits. Split it.')}
      />
      <TextAreaField
        label="Or its text"
        rows={4}
        spellCheck={false}
        placeholder={'task_id,reach,likes,comments,shares\n456,12000,840,61,25'}
        className="max-h-40 font-mono sm:text-xs"
        value={csv}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {read && <Preview read={read} bad={bad} changing={changing} />}
    </FormDialog>
  );
}

function ToFillIn({ posts, inFile, href }: Unmeasured & { href: string }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-control border border-line p-3 text-sm">
      <p className="text-muted">
        {posts === 1 ? '1 post waits' : `${formatCount(posts)} posts wait`} for figures. Fill in the file and
        bring it back
        {inFile < posts && `; it has the ${formatCount(inFile)} that wait longest`}.
      </p>
      <ButtonLink size="sm" href={href} download prefetch={false} icon={Download}>
        Download to fill in
      </ButtonLink>
    </div>
  );
}

const rowsWord = (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`;

function Preview({ read, bad, changing }: { read: MetricsCheck; bad: number; changing: number }) {
  const { rows, passedOver } = read;
  const shown = rows.filter((row) => row.changes || row.problem !== null);
  const unchanged = rows.length - shown.length;
  return (
    <div className="grid gap-3" aria-live="polite">
      {bad > 0 ? (
        <Callout tone="danger" title={`${bad} of ${rows.length} rows have a problem`}>
          Correct them and check again; until then nothing is recorded.
        </Callout>
      ) : changing === 0 ? (
        <Callout tone="info">The tasks have these figures already. There is nothing to record.</Callout>
      ) : (
        <Callout tone="success">
          {shown.length === 1 ? 'The row is' : `All ${shown.length} rows are`} in order.
          {unchanged > 0 && ` ${rowsWord(unchanged)} more ${unchanged === 1 ? 'changes' : 'change'} nothing.`}
        </Callout>
      )}
      {passedOver.length > 0 && (
        <details className="text-muted text-sm">
          <summary className="w-fit cursor-pointer">
            {passedOver.length === 1
              ? '1 other column is not read'
              : `${passedOver.length} other columns are not read`}
          </summary>
          <p className="break-words pt-1">{passedOver.join(', ')}.</p>
        </details>
      )}
      {shown.length > 0 && <Rows rows={shown} />}
    </div>
  );
}

function Rows({ rows }: { rows: MetricsCheck['rows'] }) {
  return (
    <Table caption="What the file says" className="max-h-72 overflow-y-auto">
      <TableHead>
        <Th>Line</Th>
        <Th>Task</Th>
        {figures.map((name) => (
          <Th key={name} numeric className="capitalize">
            {name}
          </Th>
        ))}
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Tr key={row.line} className={row.problem ? 'bg-red-soft/60' : undefined}>
            <Td label="Line">{row.line}</Td>
            <Td phone="title" className="min-w-44">
              <span className="grid">
                <span>
                  {row.taskId ?? '–'} {row.person && <span className="text-muted">{row.person}</span>}
                </span>
                {row.problem && <span className="text-red-ink text-xs">{row.problem}</span>}
              </span>
            </Td>
            {figures.map((name) => (
              <Td key={name} label={name} numeric>
                <Change before={row.before?.[name]} after={row.metrics?.[name]} />
              </Td>
            ))}
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

function Change({ before, after }: { before: number | undefined; after: number | undefined }) {
  if (after === undefined)
    return <span className="text-muted">{before === undefined ? '–' : formatCount(before)}</span>;
  if (before === undefined || before === after) return <>{formatCount(after)}</>;
  return (
    <>
      <span className="text-muted">{formatCount(before)} → </span>
      {formatCount(after)}
    </>
  );
}
