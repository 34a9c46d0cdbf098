import { sql } from 'drizzle-orm';
import { advertiserSuspended } from '@/features/campaigns';
import { wordKinds } from '@/nouns/requirement-checks';
import type { PeopleReason } from '@/nouns/tasks';

const asksForWords = sql`exists (
  select 1 from jsonb_array_elements(tasks.requirement_items) wanted
  where wanted ->> 'kind' = any(${`{${[...wordKinds].join(',')}}`}::text[]))`;

/**
 * SQL: why people have to decide on the post of the statement's task however its campaign ends reviews, null where the
 * platform may accept it. The clock goes by this, and so do the reminder and all who are told beforehand.
 */
export const needsPeople = sql<PeopleReason | null>`(case
  when tasks.post_url is null then 'nothing_sent'
  when tasks.item_checks @> '[{"outcome": "not_met"}]' then 'not_met'
  when tasks.caption = '' and ${asksForWords} then 'no_words'
  when tasks.same_post_as is not null or tasks.post_key is null or tasks.post_key like '%:opaque:%' then 'same_post'
  when exists (select 1 from users author where author.id = tasks.user_id and author.status = 'suspended')
    or exists (select 1 from campaigns where campaigns.id = tasks.campaign_id and ${advertiserSuspended}) then 'suspended'
  end)`;
