import type { ISql } from 'postgres';
import type { Load } from './drive';
import { serverAnswers } from './raw-answer';
import type { Rig, Target } from './rig';
import type { Way } from './row';

/** Browsers' own, so that hits are no bots'. */
export const browser = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
};

/** The targets that are compared: this checkout, and the one of `--before` if there is one. */
export const targetsOf = ({ ours, before }: Rig): Target[] => (before ? [ours, before] : [ours]);

export const ownerEmail = 'bench@brand.example';

/** Somebody with an organisation, to whom what is made belongs; made once. */
export async function ownerOf(sql: ISql): Promise<number> {
  const [known] = await sql<{ id: number }[]>`select id from users where email = ${ownerEmail}`;
  if (known) return known.id;
  const [organisation] = await sql`
    insert into advertisers (name, email) values ('Bench', ${ownerEmail}) returning id`;
  const [user] = await sql<{ id: number }[]>`
    insert into users (email, username, name, role, status, password_hash, email_verified_at, advertiser_id, advertiser_role)
    values (${ownerEmail}, 'bench', 'Bench', 'advertiser', 'active', 'nobody', now(), ${organisation?.id}, 'owner')
    returning id`;
  if (!user) throw new Error('no owner');
  return user.id;
}

/** Leaves exactly `count` active ads, new ones with a budget that lasts; gives their ids. */
export async function activeAds(sql: ISql, count: number): Promise<string[]> {
  const owner = await ownerOf(sql);
  await sql`update ads set status = 'paused' where status = 'active'`;
  const rows = await sql<{ id: string }[]>`
    insert into ads (user_id, created_by, title, content, media_url, target_url, budget, price_per_view, status)
    select ${owner}, ${owner}, 'Summer sale ' || n, 'Three days of stalls on the quay, with music in the evening.',
      'https://cdn.example.com/ads/' || n || '.jpg', 'https://shop.example.com/sale?ad=' || n, 900000000, 0.01, 'active'
    from generate_series(1, ${count}::int) n returning id`;
  await sql`analyze ads`;
  return rows.map(({ id }) => id);
}

/** Aims a tenth of the active ads at four kinds of people; of two of them nobody asks here. */
export async function aimTenth(sql: ISql): Promise<void> {
  await sql`
    update ads set targeting = (array['{"devices":["desktop"]}', '{"devices":["mobile"]}', '{"languages":["de"]}',
      '{"devices":["desktop","tablet"]}'])[1 + (place / 10) % 4]::jsonb
    from (select id, row_number() over (order by id)::int as place from ads where status = 'active') placed
    where placed.id = ads.id and place % 10 = 0`;
  await sql`analyze ads`;
}

/** As `activeAds` in the tables of the obvious way. */
export async function obviousAds(sql: ISql, count: number): Promise<string[]> {
  await sql`truncate ads, keys`;
  const rows = await sql<{ id: string }[]>`
    insert into ads (title, content, media_url, target_url, budget, price, status)
    select 'Summer sale ' || n, 'Three days of stalls on the quay, with music in the evening.',
      'https://cdn.example.com/ads/' || n || '.jpg', 'https://shop.example.com/sale?ad=' || n, 900000000, 0.01, 'active'
    from generate_series(1, ${count}::int) n returning id`;
  await sql`analyze ads`;
  return rows.map(({ id }) => id);
}

/** A raw Node server that answers what `ours` answers to the load, as a way of the row. */
export async function rawWay(rig: Rig, load: Load): Promise<Way> {
  const origin = await rig.peer('raw', JSON.stringify(await serverAnswers(load)));
  return { name: 'raw Node', load: { ...load, origin } };
}
