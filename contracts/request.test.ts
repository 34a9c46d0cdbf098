import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ListOf, Maybe } from '@/lib/fields';
import { readBody } from './request';

const form = 'application/x-www-form-urlencoded';
const names = Maybe(ListOf(z.string(), 30));
const Body = z.object({
  status: names,
  hashtags: names,
  countries: Maybe(ListOf(z.string(), 250)),
  settings: z.looseObject({}).optional(),
  other: z.string().optional(),
});
const read = (body: BodyInit, contentType?: string) =>
  readBody(
    new Request('http://127.0.0.1/', {
      method: 'POST',
      body,
      headers: contentType === undefined ? {} : { 'content-type': contentType },
    }),
    ['json', 'form', 'multipart', 'text'],
    Body,
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
    expect(await read('countries[]=a&countries[]=b', form)).toEqual({ countries: ['a', 'b'] });
    const countries = Array.from({ length: 250 }, (_, n) => `country${n}`);
    expect(await read(countries.map((each) => `countries=${each}`).join('&'), form)).toEqual({ countries });
    await expect(read('a=1&a=2', form)).rejects.toMatchObject({ code: 'malformed' });
    await expect(read(Array(400).fill('status=x').join('&'), form)).rejects.toMatchObject({
      code: 'malformed',
    });
  });
});

describe('what is nested', () => {
  const settings = { post_rate: 33, has_bonus: true };
  const json = JSON.stringify(settings);

  it('comes by brackets', async () => {
    const inBrackets = { settings: { post_rate: '33', has_bonus: 'true' } };
    expect(await read('settings[post_rate]=33&settings[has_bonus]=true', form)).toEqual(inBrackets);
  });

  it('comes as a piece of JSON in a form, in lines and in JSON itself', async () => {
    expect(await read(new URLSearchParams({ settings: json }).toString(), form)).toEqual({ settings });
    expect(await read(`settings=${json}`, 'text/plain')).toEqual({ settings });
    expect(await read(JSON.stringify({ settings: json }), 'application/json')).toEqual({ settings });
    expect(await read('countries=["DE","FR"]', form)).toEqual({ countries: ['DE', 'FR'] });
  });

  it('comes as a part of a multipart form, with a type of its own or without', async () => {
    for (const part of [json, new Blob([json], { type: 'application/json' })]) {
      const data = new FormData();
      data.append('settings', part);
      expect(await read(data)).toEqual({ settings });
    }
  });

  it('is left as it is where text was asked for, or where it is no JSON', async () => {
    expect(await read(new URLSearchParams({ other: json }).toString(), form)).toEqual({ other: json });
    expect(await read('hashtags=[x', form)).toEqual({ hashtags: '[x' });
    const twice = '{"a":1,"a":2}';
    expect(await read(`settings=${twice}`, 'text/plain')).toEqual({ settings: twice });
  });

  it('is not repeated', async () => {
    await expect(read('settings[a]=1&settings[a]=2', form)).rejects.toMatchObject({ code: 'malformed' });
    await expect(read('settings[countries]=1&settings[countries]=2', form)).rejects.toMatchObject({
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

  it.each([form, `${form}; charset=utf-8`, 'text/plain;charset=UTF-8', 'text/json'])(
    'may be %s although the body is JSON',
    async (type) => {
      expect(await read(' {"limit":1}', type)).toEqual({ limit: 1 });
      await expect(read('[1]', type)).rejects.toMatchObject({ code: 'malformed' });
    },
  );

  it.each([';;;', ';charset=utf-8', ' ; ', ',', '/', 'json', 'application/jsonp'])(
    'is no type when it is "%s"',
    async (type) => {
      await expect(read('{"a":1}', type)).rejects.toMatchObject({ code: 'unsupported_media_type' });
    },
  );
});
