'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { AppealCard, type AppealSides } from '@/components/tasks/appeal-card';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextAreaField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { appealAction } from '@/forms/tasks';

type Verb = 'overturn' | 'uphold' | 'reply';

const words: Record<Verb, { title: string; button: string; label: string; done: string; hint: string }> = {
  overturn: {
    title: 'Accept this post after all?',
    button: 'Accept the post',
    label: 'Why the rejection was wrong',
    done: 'The post is accepted',
    hint: 'Both sides see this. The post is accepted, and its reward is owed.',
  },
  uphold: {
    title: 'Keep this rejection?',
    button: 'Keep the rejection',
    label: 'Why it stays',
    done: 'The rejection stays',
    hint: 'Both sides see this. The reserved money is free again.',
  },
  reply: {
    title: 'Reply to this appeal',
    button: 'Send the reply',
    label: 'Your side',
    done: 'Reply sent',
    hint: 'The person and administrators see this. You can reply once.',
  },
};

/** An appeal beside the post it is about: administrators decide on it, the organisation replies to it. */
export function ReviewAppeal({
  appeal,
  task,
  admin,
}: {
  appeal: AppealSides;
  task: { id: number; userName: string | null; campaign: { advertiser: string } };
  admin: boolean;
}) {
  const [asking, setAsking] = useState<Verb>();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();
  const router = useRouter();
  const toast = useToast();
  const open = appeal.outcome === null;
  const ask = (verb: Verb) => () => {
    setProblem(undefined);
    setAsking(verb);
  };

  function send(verb: Verb) {
    start(async () => {
      const result = await appealAction({ id: task.id, action: verb, reason });
      if (!result.ok) return setProblem(Object.values(result.fields)[0] ?? result.message);
      setAsking(undefined);
      setReason('');
      toast.success(words[verb].done);
      router.refresh();
    });
  }

  const said = asking && words[asking];
  return (
    <AppealCard appeal={appeal} person={task.userName ?? 'The author'} advertiser={task.campaign.advertiser}>
      {open && (admin || !appeal.reply) && (
        <div className="flex flex-wrap gap-2">
          {admin ? (
            <>
              <Button variant="primary" onClick={ask('overturn')}>
                Accept it after all
              </Button>
              <Button onClick={ask('uphold')}>Keep the rejection</Button>
            </>
          ) : (
            <Button onClick={ask('reply')}>Reply</Button>
          )}
        </div>
      )}
      {said && asking && (
        <FormDialog
          open
          onOpenChange={(shown) => !shown && setAsking(undefined)}
          title={said.title}
          description={said.hint}
          action={said.button}
          variant={asking === 'uphold' ? 'danger' : 'primary'}
          pending={pending}
          problem={problem}
          onSubmit={() => send(asking)}
        >
          <TextAreaField
            label={said.label}
            rows={4}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </FormDialog>
      )}
    </AppealCard>
  );
}
