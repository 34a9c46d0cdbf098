import { expect, test } from 'vitest';
import { makeActor } from '@/testing/factories';
import { makeReceiver } from '@/testing/receiver';
import { createEndpoint } from '.';
import { postTo } from './post';
import { isPublic } from './target';

test('addresses of the public internet are told from all others', () => {
  for (const address of ['93.184.216.34', '2606:2800:220:1::1'])
    expect(isPublic(address), address).toBe(true);
  const others = [
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
  ];
  const sixes = ['::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::7f00:1'];
  for (const address of [...others, ...sixes]) expect(isPublic(address), address).toBe(false);
});

test('endpoints are https and of the public internet', async () => {
  const influencer = await makeActor('influencer');
  const refused = ['http://shop.example/x', 'https://127.0.0.1/', 'https://[::1]/', 'https://2130706433/'];
  for (const url of [...refused, 'https://0x7f.1/', 'https://localhost:8443/', 'https://10.0.0.8/']) {
    await expect(createEndpoint(influencer, { url }), url).rejects.toMatchObject({ code: 'invalid' });
  }
  await createEndpoint(influencer, { url: 'https://shop.example/fanfare' });
});

test('nothing is sent to a private address, written out or looked up', async () => {
  const receiver = await makeReceiver();
  for (const host of ['127.0.0.1', 'localhost', '127.1', '[::ffff:127.0.0.1]']) {
    const outcome = await postTo(`http://${host}:${receiver.port}/`, {}, '{}');
    expect(outcome, host).toMatchObject({
      status: null,
      problem: 'The address leads into a private network.',
    });
  }
  expect(receiver.received).toEqual([]);
});
