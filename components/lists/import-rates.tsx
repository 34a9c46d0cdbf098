'use client';

import { FileUp } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { formatDay } from '@/components/ui/moment-format';
import { TextAreaField } from '@/components/ui/text-field';
import { TextFileField } from '@/components/ui/text-file-field';
import { useToast } from '@/components/ui/toast';
import { importRatesAction } from '@/forms/lists';

const largest = 1_000_000;

/** Takes a file of the European Central Bank, chosen or pasted, and stores its newest day. */
export function ImportRates() {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [xml, setXml] = useState('');
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();

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
    <FormDialog
      open={open}
      onOpenChange={setOpen}
      title="Import rates"
      description="The XML file of daily reference rates that the European Central Bank publishes. Of several days the newest is taken."
      trigger={
        <Button variant="primary" icon={FileUp}>
          Import rates
        </Button>
      }
      action="Import"
      pending={pending}
      problem={problem}
      onSubmit={send}
    >
      <TextFileField
        accept=".xml,text/xml,application/xml"
        largest={largest}
        onText={(text) => {
          setProblem(undefined);
          setXml(text);
        }}
        onTooLarge={() => setProblem('The file is larger than 1 MB. Take the daily file.')}
      />
      <TextAreaField
        label="Or its text"
        rows={6}
        spellCheck={false}
        className="max-h-72 font-mono sm:text-xs"
        value={xml}
        onChange={(event) => setXml(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
