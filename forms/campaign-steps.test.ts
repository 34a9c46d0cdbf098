import { describe, expect, it } from 'vitest';
import { asTyped, CampaignStepForm } from '@/forms/campaign-steps';

const saying = (step: string, values: object) =>
  CampaignStepForm.safeParse({ id: '7', version: '3', step, ...values });

describe('a step of a campaign', () => {
  it('says nothing of what was not touched', () => {
    for (const step of ['basics', 'brief', 'audience', 'rewards', 'dates']) {
      expect(saying(step, { touched: '' }).data).toEqual({ id: 7, version: 3, step, intent: 'save' });
    }
    expect(saying('rewards', { touched: 'budget', budget: '40' }).data).toEqual({
      id: 7,
      version: 3,
      step: 'rewards',
      intent: 'save',
      budget: 40,
    });
  });

  it('says what was emptied', () => {
    expect(
      saying('audience', { touched: 'networks leaderboard participants_limit', participants_limit: '' }).data,
    ).toMatchObject({ networks: [], leaderboard: false, participants_limit: null });
    expect(saying('rewards', { touched: 'budget has_bonus', budget: '' }).data).toMatchObject({
      budget: null,
      has_bonus: false,
    });
    expect(saying('brief', { touched: 'hashtags', hashtags: '' }).data).toMatchObject({ hashtags: [] });
  });

  it('is told that an emptied reward is no amount, and takes a zero', () => {
    expect(saying('rewards', { touched: 'budget', budget: '1,250.50' }).data).toMatchObject({
      budget: 1250.5,
    });
    expect(
      saying('audience', { touched: 'participants_limit', participants_limit: '1,5k' }).data,
    ).toMatchObject({
      participants_limit: 1500,
    });
    const { error } = saying('rewards', { touched: 'post_rate', post_rate: '' });
    expect(error?.issues).toMatchObject([{ path: ['post_rate'] }]);
    expect(saying('rewards', { touched: 'post_rate', post_rate: '0' }).data).toMatchObject({ post_rate: 0 });
  });

  it('is told what is wrong with a hashtag', () => {
    const { error } = saying('brief', { touched: 'hashtags', hashtags: '#fine #dawn!' });
    expect(error?.issues).toMatchObject([
      { path: ['hashtags', 1], message: '#dawn! ends at “!”: a hashtag has letters, digits and _ only' },
    ]);
  });

  it('takes requirements as lines, and says which is wrong', () => {
    const brief = (requirement_items: string) =>
      saying('brief', { touched: 'requirement_items', requirement_items });
    expect(brief('keep_live: 30\ntext: By day').data).toMatchObject({
      requirement_items: [
        { kind: 'keep_live', value: 30 },
        { kind: 'text', value: 'By day' },
      ],
    });
    expect(brief('').data).toMatchObject({ requirement_items: [] });
    expect(brief('keep_live: 0').error?.issues).toMatchObject([
      { path: ['requirement_items', 0, 'value'], message: 'must be at least 1' },
    ]);
  });

  it('says which step of a rule is wrong, also what the verb refuses by a name of its own', () => {
    const rule = 'bonus_reach_rule';
    const { error } = saying('rewards', { touched: rule, [rule]: '10 = 5\n20 = ' });
    expect(error?.issues).toMatchObject([
      { path: [rule, 1], message: 'must say from which figure it pays how much' },
    ]);
    expect(saying('rewards', { touched: rule, [rule]: '10 = 0' }).error?.issues).toMatchObject([
      { path: [rule, 0, 'pays'], message: 'must be more than 0' },
    ]);
    const refused = {
      budget: 'is short',
      'bonus_rules.reach.1.pays': 'a',
      'bonus_rules.engagement_rate.0.pays': 'b',
    };
    expect(asTyped(refused)).toEqual({
      budget: 'is short',
      'bonus_reach_rule.1.pays': 'a',
      'bonus_engagement_rule.0.pays': 'b',
    });
  });

  it.each([[null], ['text'], [7], [undefined]])('refuses %s', (value) => {
    expect(CampaignStepForm.safeParse(value).success).toBe(false);
  });
});
