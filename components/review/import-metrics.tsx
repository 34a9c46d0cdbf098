'use client';

import { FileUp } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { formatCount } from '@/components/ui/count';
import { FormDialog } from '@/components/ui/form-dialog';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { TextAreaField } from '@/components/ui/text-field';
import { TextFileField } from '@/components/ui/text-file-field';
import { useToast } from '@/components/ui/toast';
import type { MetricsRow } from '@/features/tasks';
import { checkMetricsAction, importMetricsAction } from '@/features/tasks/actions';

const largest = 200_000;

/** Takes a CSV file of figures, shows what each row would change, and records all of it or nothing. */
export function ImportMetrics() {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [csv, setCsv] = useState('');
  const [rows, setRows] = useState<MetricsRow[]>();
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();
  const bad = rows?.filter((row) => row.problem !== null).length ?? 0;
  const ready = rows !== undefined && bad === 0;

  function change(next: string) {
    setCsv(next);
    setRows(undefined);
    setProblem(undefined);
  }
  const check = () =>
    start(async () => {
      const result = await checkMetricsAction({ csv });
      if (result.ok) setRows(result.value);
      setProblem(result.ok ? undefined : (result.fields.csv ?? result.message));
    });
  const send = () =>
    start(async () => {
      const result = await importMetricsAction({ csv });
      if (!result.ok) {
        setRows(undefined);
        return setProblem(result.fields.csv ?? result.message);
      }
      setOpen(false);
      change('');
      toast.success(`${result.value} ${result.value === 1 ? 'task' : 'tasks'} measured`, {
        description: 'The leaderboards follow.',
      });
    });

  return (
    <FormDialog
      open={open}
      onOpenChange={setOpen}
      size="lg"
      title="Import metrics"
      description="A CSV file with the columns task_id, reach, likes, comments and shares. A figure left empty stays as it is."
      trigger={
        <Button icon={<FileUp aria-hidden="true" className="size-4" strokeWidth={1.75} />}>
          Import metrics
        </Button>
      }
      action={ready ? `Record ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}` : 'Check'}
      pending={pending}
      problem={problem}
      onSubmit={ready ? send : check}
    >
      <TextFileField
        accept=".csv,text/csv"
        largest={largest}
        onText={change}
        onTooLarge={() => setProblem('The file is larger than 200 KB. Split it.')}
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
      {rows && <Preview rows={rows} bad={bad} />}
    </FormDialog>
  );
}

const figures = ['reach', 'likes', 'comments', 'shares'] as const;

function Preview({ rows, bad }: { rows: MetricsRow[]; bad: number }) {
  return (
    <div className="grid gap-3" aria-live="polite">
      {bad > 0 ? (
        <Callout tone="danger" title={`${bad} of ${rows.length} rows have a problem`}>
          Correct them and check again; until then nothing is recorded.
        </Callout>
      ) : (
        <Callout tone="success">
          {rows.length === 1 ? 'The row is' : `All ${rows.length} rows are`} in order.
        </Callout>
      )}
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
    </div>
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
