import { beforeAll, expect, it } from 'vitest';
import * as complete from '@/app/api/action/task/complete/route';
import * as create from '@/app/api/campaign/create/route';
import * as details from '@/app/api/campaign/get/route';
import * as update from '@/app/api/campaign/update/route';
import * as app from '@/app/api/get/campaign/route';
import * as own from '@/app/api/get/tasks/route';
import * as actions from '@/app/api/task/actions/route';
import * as custom from '@/app/api/task/custom/route';
import * as list from '@/app/api/tasks/route';
import { makeActor, makeToken } from '@/testing/factories';
import { call, sessionHeaders } from '@/testing/http';
import { makeWorld, newPost } from '@/testing/money';
import * as contract from './management';

let admin: string;
beforeAll(async () => {
  admin = await makeToken((await makeActor('admin')).id);
});

const items = [
  { kind: 'hashtag', value: '#summer' },
  { kind: 'keep_live', value: 30 },
];
const rows = [
  { id: 1, kind: 'hashtag', value: 'summer', text: 'Include the hashtag #summer' },
  { id: 2, kind: 'keep_live', value: 30, text: 'Keep it online for 30 days' },
];

it('a campaign takes its requirements as a list and shows the whole of it', async () => {
  const { campaign, influencer } = await makeWorld();
  const plan = {
    ...(contract.createCampaign.example?.request as object),
    advertiser_id: campaign.advertiserId,
    categories: [],
    hashtags: ['#fashion', 'Summer'],
  };
  const made = await call(create.POST, 'POST', { token: admin, body: { ...plan, requirement_items: items } });
  const campaign_id = made.json.campaign_id as number;
  const read = async () => (await call(details.POST, 'POST', { token: admin, body: { campaign_id } })).json;
  expect(await read()).toMatchObject({
    hashtags: ['fashion', 'Summer'],
    requirement_items: [{ value: 'fashion' }, { value: 'Summer' }, { id: 3, kind: 'keep_live', value: 30 }],
  });
  const edit = (body: object) => call(update.POST, 'POST', { token: admin, body: { campaign_id, ...body } });
  await edit({ requirement_items: items });
  expect(await read()).toMatchObject({ hashtags: ['summer'], requirement_items: rows });
  await edit({ hashtags: ['later'] });
  expect((await read()).requirement_items).toMatchObject([{ value: 'later' }, { value: 30 }]);
  await edit({ requirement_items: [] });
  expect(await read()).toMatchObject({ hashtags: [], requirement_items: [] });
  expect(await edit({ requirement_items: [{ kind: 'dance' }] })).toMatchObject({
    status: 422,
    json: { details: { 'requirement_items.0.kind': expect.stringContaining('must have a kind') } },
  });
  const tags = (count: number, name = 'tag') => Array.from({ length: count }, (_, at) => `${name}${at}`);
  const asItems = (list: string[]) => list.map((value) => ({ kind: 'hashtag', value }));
  // The two lists are bounded together, as they are kept as one.
  expect(await edit({ hashtags: tags(30), requirement_items: asItems(['more']) })).toMatchObject({
    status: 422,
    json: { details: { hashtags: 'must be at most 30 hashtags together with those of requirement_items' } },
  });
  expect((await edit({ hashtags: tags(30), requirement_items: asItems(tags(30, 'Tag')) })).status).toBe(200);
  expect((await read()).hashtags).toHaveLength(30);
  const headers = await sessionHeaders({ id: influencer.id });
  const seen = await call(app.POST, 'POST', { headers, body: { campaign_id: campaign.id } });
  expect(seen.json).toMatchObject({ requirement_items: [] });
});

it('a task goes by its list: sent with words, decided on by number, answered by number', async () => {
  const { staff, influencer, campaign } = await makeWorld();
  const token = await makeToken(staff.id);
  const headers = await sessionHeaders({ id: influencer.id });
  const brief = {
    campaign_id: campaign.id,
    title: 'Again',
    description: 'Once more',
    requirement_items: items,
  };
  expect((await call(custom.POST, 'POST', { token, body: { ...brief, requirements: 'Both' } })).status).toBe(
    422,
  );
  expect((await call(custom.POST, 'POST', { token, body: brief })).status).toBe(200);
  const tasksOf = async () =>
    (await call(own.POST, 'POST', { headers, body: { campaign_id: campaign.id } })).json.tasks.at(-1);
  const { id: task_id, ...task } = await tasksOf();
  expect(task).toMatchObject({
    requirements: 'Include the hashtag #summer\nKeep it online for 30 days',
    requirement_items: rows,
    named_items: [],
  });
  const send = (more: object) =>
    call(complete.POST, 'POST', { headers, body: { task_id, post_url: newPost(), ...more } });
  const act = (body: object) => call(actions.POST, 'POST', { token, body: { task_id, ...body } });
  await send({ caption: 'By the lake' });
  const changes = { action: 'request_changes', reason: 'The hashtag' };
  expect(await act(changes)).toMatchObject({
    status: 422,
    json: { details: { items: 'must name at least one requirement' } },
  });
  expect((await act({ action: 'approve', items: [1] })).status).toBe(422);
  await act({ ...changes, items: [1] });
  expect(await tasksOf()).toMatchObject({ named_items: [1], changes_requested: 'The hashtag' });
  await send({ caption: 'By the lake #summer', answers: [{ item: 1, text: 'It is there' }] });
  const [row] = (
    await call(list.POST, 'POST', { token, body: { campaign_id: campaign.id, status: 'under_review' } })
  ).json.filter(({ id }: { id: number }) => id === task_id);
  expect(row).toMatchObject({
    caption: 'By the lake #summer',
    item_answers: [{ item: 1, text: 'It is there' }],
  });
  expect(row.item_checks).toContainEqual({
    item: 1,
    outcome: 'met',
    reason: '#summer is in the words of the post.',
  });
  await act({ action: 'reject', reason: 'Gone already', items: [2] });
  expect(await tasksOf()).toMatchObject({ status: 'rejected', named_items: [2] });
});
