'use client';

import { FileUp } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextFileField } from '@/components/ui/text-file-field';
import { useToast } from '@/components/ui/toast';
import { importBankStatement } from '@/forms/payout-batches';

const largest = 1_000_000;

/** Takes what a bank says of transfers, and tells what came of it. */
export function ImportStatement() {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState('');
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();

  const send = () =>
    start(async () => {
      const result = await importBankStatement({ statement: file });
      if (!result.ok)
        return setProblem(result.fields.statement ? `The file ${result.fields.statement}` : result.message);
      const { again, outcomes } = result.value;
      setOpen(false);
      setFile('');
      const told = Object.entries(outcomes).filter(([, lines]) => lines > 0);
      toast.success(again ? 'This file was imported before' : 'Statement imported', {
        description:
          told.length === 0
            ? 'Nothing was changed.'
            : `${told.map(([outcome, lines]) => `${lines} ${outcome}`).join(', ')}.`,
      });
    });

  return (
    <FormDialog
      open={open}
      onOpenChange={setOpen}
      title="Import a statement"
      description="What your bank gives you as camt.053 (statement) or pain.002 (answer to a file). Payouts it booked are marked as sent, those it refused or sent back as failed. The same file twice changes nothing."
      trigger={
        <Button variant="primary" icon={FileUp}>
          Import a statement
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
          setFile(text);
        }}
        onTooLarge={() => setProblem('The file is larger than 1 MB. Take a shorter period.')}
      />
    </FormDialog>
  );
}
