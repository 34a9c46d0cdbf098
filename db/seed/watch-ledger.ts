/**
 * What moved in the platform's own currencies, in the columns of a movement: pools are filled when a campaign is made,
 * rewards leave them, tanks are filled at first and this morning, and fuel goes with every photo.
 */
const movement = (
  reference: string,
  kind: string,
  [subjectType, subjectId]: readonly [string, string],
  [moment, currency, amount]: readonly [string, string, string],
  [debit, debtor]: readonly [string, string],
  [credit, creditor]: readonly [string, string],
  from: string,
) => `
  select ${reference} as reference, '${kind}' as kind, '${subjectType}' as subject_type, ${subjectId} as subject_id,
    ${moment} as moment, ${currency} as currency, ${amount} as amount,
    '${debit}' as debit, ${debtor} as debtor, '${credit}' as credit, ${creditor} as creditor
  from ${from}`;

const platform = "'platform'";
const fuel = "'FUEL'::text";
const photo = ['watch_submission', 'row.id::text'] as const;
const owner = "'user:' || row.user_id";
const photos = `(select photo.*, campaign.currency from watch_submissions photo
    join watch_campaigns campaign on campaign.id = photo.campaign_id) row`;
const tanks = `(select tank.*, (select min(created_at) from watch_submissions where user_id = tank.user_id) as first_at
    from watch_fuel tank) row`;

export const watchMovements: readonly string[] = [
  movement(
    "'watch:' || row.id || ':funded:' || row.rules_version",
    'watch.funded',
    ['watch_campaign', 'row.id'],
    ['row.created_at', 'row.currency::text', 'coalesce(row.total_rewards, 0)'],
    ['issued', platform],
    ['watch_pool', "'watch:' || row.id"],
    'watch_campaigns row',
  ),
  movement(
    "'photo:' || row.id || ':reward'",
    'watch.rewarded',
    photo,
    ['row.decided_at', 'row.currency::text', 'row.reward'],
    ['watch_pool', "'watch:' || row.campaign_id"],
    ['points', owner],
    photos,
  ),
  movement(
    "'fuel:' || row.user_id || ':first'",
    'fuel.given',
    ['user', 'row.user_id::text'],
    ["row.first_at - interval '1 second'", fuel, '100'],
    ['issued', platform],
    ['fuel', owner],
    tanks,
  ),
  movement(
    "'fuel:' || row.user_id || ':refill:' || row.refilled_on",
    'fuel.given',
    ['user', 'row.user_id::text'],
    ["row.refilled_on::timestamp at time zone 'UTC'", fuel, 'row.given - 100'],
    ['issued', platform],
    ['fuel', owner],
    tanks,
  ),
  movement(
    "'photo:' || row.id || ':fuel'",
    'fuel.spent',
    photo,
    ['row.created_at', fuel, 'row.fuel_spent'],
    ['fuel', owner],
    ['issued', platform],
    photos,
  ),
  movement(
    "'photo:' || row.id || ':refund'",
    'fuel.refunded',
    photo,
    ['row.decided_at', fuel, 'row.fuel_refunded'],
    ['issued', platform],
    ['fuel', owner],
    photos,
  ),
];
