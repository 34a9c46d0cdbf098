import { sql } from 'drizzle-orm';
import { type Actor, requireEditor, requireScope } from '@/auth/actor';
import { transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { post } from '@/features/ledger';
import { type Decided, decide, earned, tell } from './decide';
import { type Decider, taskTotal } from './policy';

/**
 * Credits an accepted task to its influencer's wallet, once, and tells them, in the transaction of whoever pays; `run` is
 * the pay run it is part of.
 */
export async function pay(decider: Decider, id: number, run?: number): Promise<Decided> {
  const task = await decide(decider, id, 'pay', { paidAt: sql`now()` });
  const { currency, campaign } = task;
  if (task.total > 0) {
    const due = sql`(select ${taskTotal} from tasks where tasks.id = ${id})`;
    await post({
      reference: `task:${id}:paid`,
      kind: 'task.paid',
      subject: { type: 'task', id },
      entries: [
        { kind: 'task_payable', owner: `user:${task.userId}`, currency, amount: due },
        { kind: 'wallet', owner: `user:${task.userId}`, currency, amount: sql`-${due}` },
      ],
    });
  }
  const sum = earned(task);
  await tell(task, {
    what: `${sum} paid`,
    message: `${sum} for ${campaign.name} is in your wallet.`,
    type: 'payment',
  });
  const details = { total: task.total, ...(run !== undefined && { run }) };
  await recordAudit(decider, 'tasks.pay', { type: 'task', id }, details);
  return task;
}

/** Credits an accepted task to its influencer's wallet, once. */
export async function payTask(actor: Actor, id: number): Promise<void> {
  const user = requireScope(requireEditor(actor), 'payments:write');
  await transaction(() => pay(user, id));
}
