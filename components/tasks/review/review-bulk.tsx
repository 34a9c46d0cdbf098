'use client';

import { Banknote, Check, X } from 'lucide-react';
import { useState } from 'react';
import { KeyHint } from '@/components/queue/key-hint';
import { useKeys, useQueue } from '@/components/queue/queue-desk';
import { ReasonDialog } from '@/components/queue/reason-dialog';
import { RefusedList } from '@/components/queue/refused-list';
import { useDecision } from '@/components/queue/use-decision';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { decideTasksAction, undoDecisionsAction } from '@/forms/tasks';
import { sumText } from '@/nouns/money';
import { wholePost } from '@/nouns/requirements';
import { commonReasons } from './rejection-presets';

const undo = (ids: number[]) => undoDecisionsAction({ ids });

/**
 * What can be done to the ticked tasks, each with a result of its own; all of it is taken back at once. `due` are those
 * that wait for a decision, `handedIn` those of them with something to approve, `payable` those that are accepted.
 */
export function ReviewBulk({
  due,
  handedIn,
  payable,
}: {
  due: readonly number[];
  handedIn: readonly number[];
  payable: readonly { id: number; total: number; currency: string }[];
}) {
  const { chosen, chooseAll } = useQueue();
  const { decide, pending, button, refused, forget } = useDecision('task', 'tasks');
  const [rejecting, setRejecting] = useState(false);
  const [problem, setProblem] = useState<string>();
  const toast = useToast();
  const failed = (message: string) => toast.error('Nothing was decided', { description: message });

  const approve = () =>
    decide(
      chosen,
      { by: 'approve', act: (ids) => decideTasksAction({ ids, action: 'approve' }), done: 'approved', undo },
      failed,
    );

  const rejectable = chosen.length > 0 && chosen.every((id) => due.includes(id));
  const approvable = rejectable && chosen.every((id) => handedIn.includes(id));
  const pays = payable.filter(({ id }) => chosen.includes(id));
  const payables = chosen.length > 0 && pays.length === chosen.length;
  const sum = sumText(pays.map(({ total, currency }) => ({ amount: total, currency })));
  const posts = chosen.length === 1 ? '1 post' : `${chosen.length} posts`;
  useKeys({
    ...(approvable && { a: approve }),
    ...(rejectable && { r: () => setRejecting(true) }),
  });

  return (
    <>
      <RefusedList refused={refused} onForget={forget} />
      {chosen.length > 0 && (
        <div
          role="toolbar"
          aria-label="Selected tasks"
          className="flex flex-wrap items-center gap-2 card p-2 text-sm"
        >
          {approvable && (
            <Button size="sm" variant="primary" {...button('approve')} icon={Check} onClick={approve}>
              Approve {chosen.length}
              <KeyHint>A</KeyHint>
            </Button>
          )}
          {rejectable && (
            <Button size="sm" {...button('reject')} icon={X} onClick={() => setRejecting(true)}>
              Reject
              <KeyHint>R</KeyHint>
            </Button>
          )}
          {payables && (
            <ConfirmDialog
              title={`Pay ${sum} for ${posts}?`}
              description="The money goes into the wallets of their authors at once. The organisation is billed for it with its next invoice, unless it already was. This cannot be undone. What is held is left out."
              action={`Pay ${sum}`}
              tone="primary"
              trigger={
                <Button size="sm" variant="primary" {...button('pay')} icon={Banknote}>
                  Pay {chosen.length}
                </Button>
              }
              onConfirm={async () =>
                decide(
                  chosen,
                  { by: 'pay', act: (ids) => decideTasksAction({ ids, action: 'pay' }), done: 'paid' },
                  failed,
                )
              }
            />
          )}
          {!approvable && !payables && (
            <p className="text-muted">
              {rejectable
                ? `${chosen.length === 1 ? 'This one has' : 'Some of these have'} no post to approve.`
                : `${chosen.length === 1 ? 'This one does' : 'Some of these do'} not wait for a decision.`}
            </p>
          )}
          <Button size="sm" variant="ghost" className="ml-auto" onClick={() => chooseAll(false)}>
            Clear
          </Button>
        </div>
      )}
      <ReasonDialog
        title={`Reject ${chosen.length} ${chosen.length === 1 ? 'task' : 'tasks'}`}
        description="Each person sees the same reasons. Until their deadline they can correct what they sent and send it again. For 7 days they can appeal. Nothing is paid."
        action="Reject"
        presets={commonReasons}
        open={rejecting}
        onOpenChange={(open) => {
          setRejecting(open);
          setProblem(undefined);
        }}
        problem={problem}
        pending={pending}
        onConfirm={(reason) => {
          const act = (ids: number[]) =>
            decideTasksAction({ ids, action: 'reject', reason, items: [wholePost] });
          setRejecting(false);
          decide(chosen, { by: 'reject', act, done: 'rejected', undo }, failed);
        }}
      />
    </>
  );
}
