'use client';

import { FileUp } from 'lucide-react';
import { type ReactNode, useState, useTransition } from 'react';
import { Button } from './button';
import { FormDialog } from './form-dialog';
import { TextFileField } from './text-file-field';

const largest = 1_000_000;

/** Takes an XML file of somebody else's, and sends its text: `send` answers with what is wrong with it, if anything is. */
export function ImportDialog({
  title,
  description,
  tooLarge,
  send,
  children,
}: {
  title: string;
  description: string;
  /** What to do about a file that is too large. */
  tooLarge: string;
  send: (text: string) => Promise<string | undefined>;
  /** Another way to give the text. */
  children?: (text: string, write: (text: string) => void) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();
  const submit = () =>
    start(async () => {
      const wrong = await send(text);
      setProblem(wrong);
      if (wrong !== undefined) return;
      setOpen(false);
      setText('');
    });
  return (
    <FormDialog
      open={open}
      onOpenChange={setOpen}
      title={title}
      description={description}
      trigger={
        <Button variant="primary" icon={FileUp}>
          {title}
        </Button>
      }
      action="Import"
      pending={pending}
      problem={problem}
      onSubmit={submit}
    >
      <TextFileField
        accept=".xml,text/xml,application/xml"
        largest={largest}
        onText={(file) => {
          setProblem(undefined);
          setText(file);
        }}
        onTooLarge={() => setProblem(`The file is larger than 1 MB. ${tooLarge}`)}
      />
      {children?.(text, setText)}
    </FormDialog>
  );
}
