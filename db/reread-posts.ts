import type postgres from 'postgres';
import { log } from '@/lib/log';
import { postKey, readAddress } from '@/nouns/posts/read';

interface Row {
  id: number;
  post_url: string;
}

/** The key of the post, where its address names one; others keep the key that says they cannot be compared. */
const keyOf = ({ id, post_url }: Row) => {
  const read = readAddress(post_url);
  return read?.kind === 'post' ? [{ task: id, key: postKey(read) }] : [];
};

/**
 * Gives every post that was handed in its key by the grammar of its network. Of tasks that turn out to have one post the
 * first keeps the key to itself and the others are marked for people to look at; nothing that was decided changes.
 */
export async function rereadPosts(sql: postgres.TransactionSql): Promise<void> {
  await sql`create temporary table reread_posts (task int primary key, key text not null) on commit drop`;
  for (let last: number | undefined = 0; last !== undefined; ) {
    const batch: Row[] = await sql<Row[]>`
      select id, post_url from tasks where post_key is not null and post_url is not null and id > ${last}
      order by id limit 1000`;
    const read = batch.flatMap(keyOf);
    if (read.length > 0) await sql`insert into reread_posts ${sql(read)}`;
    last = batch.at(-1)?.id;
  }
  const marked = await sql`
    with earliest as (
      select reread.task, first_value(reread.task) over (
        partition by reread.key order by coalesce(task.completed_at, task.created_at), task.id) as first
      from reread_posts reread join tasks task on task.id = reread.task
      where task.status <> 'rejected' and task.left_at is null
    ), written as (
      update tasks set post_key = reread.key, same_post_as = nullif(earliest.first, tasks.id)
      from reread_posts reread left join earliest on earliest.task = reread.task
      where reread.task = tasks.id
      returning tasks.id, tasks.same_post_as
    )
    insert into audit_log (action, subject_type, subject_id, details)
    select 'tasks.same-post', 'task', id::text, jsonb_build_object('task', same_post_as)
    from written where same_post_as is not null
    returning subject_id`;
  if (marked.length > 0) {
    log().warn(
      { tasks: marked.map(({ subject_id }) => Number(subject_id)) },
      'Tasks have the post of an earlier task. They are marked in the review queue; no payment was changed.',
    );
  }
}
