'use client';

import { FileUp } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { formatDay } from '@/components/ui/moment-format';
import { TextAreaField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { importRatesAction } from '@/features/lists/actions';

const largest = 1_000_000;

/** Takes a file of the European Central Bank, chosen or pasted, and stores its newest day. */
export function ImportRates() {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [xml, setXml] = useState('');
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();

  async function choose(file: File | undefined) {
    if (!file) return;
    if (file.size > largest) return setProblem('The file is larger than 1 MB. Take the daily file.');
    setProblem(undefined);
    setXml(await file.text());
  }

  const send = () =>
    start(async () => {
      const result = await importRatesAction({ xml });
      if (!result.ok) {
        return setProblem(result.fields.xml ? `The file ${result.fields.xml}.` : result.message);
      }
      const { added, currencies, asOf } = result.value;
      setOpen(false);
      setXml('');
      setProblem(undefined);
      toast.success(added === 0 ? 'Nothing new in this file' : `${added} rates imported`, {
        description: `It has ${currencies} currencies as of ${formatDay(new Date(asOf), 'UTC')}.`,
      });
    });

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Import rates"
      description="The XML file of daily reference rates that the European Central Bank publishes. Of several days the newest is taken."
      trigger={
        <Button variant="primary" icon={<FileUp aria-hidden="true" className="size-4" strokeWidth={1.75} />}>
          Import rates
        </Button>
      }
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button type="submit" form="import-rates" variant="primary" pending={pending}>
            Import
          </Button>
        </>
      }
    >
      <form
        id="import-rates"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) send();
        }}
      >
        {problem && <Callout tone="danger">{problem}</Callout>}
        <label className="grid gap-1.5">
          <span className="font-medium">File</span>
          <input
            type="file"
            accept=".xml,text/xml,application/xml"
            onChange={(event) => choose(event.currentTarget.files?.[0])}
            className="block w-full rounded-control border border-line-strong bg-card text-sm file:mr-3 file:h-9 file:border-0 file:border-line file:border-r file:bg-sunken file:px-3 file:font-medium file:text-ink pointer-coarse:file:h-11"
          />
        </label>
        <TextAreaField
          label="Or its text"
          rows={6}
          spellCheck={false}
          className="max-h-72 font-mono sm:text-xs"
          value={xml}
          onChange={(event) => setXml(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  );
}
