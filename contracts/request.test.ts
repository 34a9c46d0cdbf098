import { describe, expect, it } from 'vitest';
import { readBody } from './request';

const form = 'application/x-www-form-urlencoded';
const read = (body: string, contentType: string) =>
  readBody(
    new Request('http://127.0.0.1/', { method: 'POST', body, headers: { 'content-type': contentType } }),
    ['json', 'form', 'multipart', 'text'],
  );

describe('a body of lines', () => {
  it('is one pair a line, whose value keeps its spaces and its &', async () => {
    expect(
      await read('task_id=456\r\npost_url=https://youtube.com/watch?a=1&v=x\nreason=a b', 'text/plain'),
    ).toEqual({ task_id: '456', post_url: 'https://youtube.com/watch?a=1&v=x', reason: 'a b' });
  });

  it('joins pairs with & when it is a single line', async () => {
    const values = { campaign_id: '123', settings: { post_rate: '30', has_bonus: 'true' } };
    const text = 'campaign_id=123&settings[post_rate]=30&settings[has_bonus]=true';
    expect(await read(text, 'text/plain')).toEqual(values);
    expect(await read(`${text}\n`, 'text/plain')).toEqual(values);
  });

  it('repeats lists only', async () => {
    expect(await read('status=paid\nstatus=pending', 'text/plain')).toEqual({ status: ['paid', 'pending'] });
    await expect(read('task_id=1\ntask_id=2', 'text/plain')).rejects.toMatchObject({ code: 'malformed' });
    await expect(read('no pair here', 'text/plain')).rejects.toMatchObject({ code: 'malformed' });
  });
});

describe('a form', () => {
  it('keeps what is percent-encoded, with or without a last line break', async () => {
    const values = { post_url: 'https://youtube.com/watch?a=1&v=x', task_id: '456' };
    const text = new URLSearchParams(values).toString();
    expect(await read(text, form)).toEqual(values);
    expect(await read(`${text}\r\n`, form)).toEqual(values);
  });

  it('takes the printed block', async () => {
    expect(await read('campaign_id=123\nname=a+b%26c=d', form)).toEqual({
      campaign_id: '123',
      name: 'a b&c=d',
    });
  });

  it('repeats a list as often as a form may have parameters', async () => {
    const tags = Array.from({ length: 30 }, (_, n) => `tag${n}`);
    expect(await read(tags.map((tag) => `hashtags=${tag}`).join('&'), form)).toEqual({ hashtags: tags });
    expect(await read('screenshots[]=a&screenshots[]=b', form)).toEqual({ screenshots: ['a', 'b'] });
    await expect(read('a=1&a=2', form)).rejects.toMatchObject({ code: 'malformed' });
    await expect(read(Array(65).fill('status=x').join('&'), form)).rejects.toMatchObject({
      code: 'malformed',
    });
  });
});

describe('JSON', () => {
  it('may be missing', async () => {
    expect(await read('', 'application/json')).toEqual({});
  });

  it.each([
    '{',
    '[]',
    'null',
    '1',
    '{}{}',
    '\ufeff{}',
    '{"a":1,"a":2}',
    '{"a":"\\u0000"}',
    '{"a":"\\ud800"}',
  ])('is not %s', async (body) => {
    await expect(read(body, 'application/json')).rejects.toMatchObject({ code: 'malformed' });
  });
});

describe('the type of a body', () => {
  it('may be missing and is then told by how it begins', async () => {
    expect(await read('{"a":1}', '')).toEqual({ a: 1 });
    expect(await read('a=1', '')).toEqual({ a: '1' });
  });

  it.each([';;;', ';charset=utf-8', ' ; ', ',', '/', 'json', 'application/jsonp'])(
    'is no type when it is "%s"',
    async (type) => {
      await expect(read('{"a":1}', type)).rejects.toMatchObject({ code: 'unsupported_media_type' });
    },
  );
});
