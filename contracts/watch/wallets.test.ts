import { expect, it } from 'vitest';
import { POST as login } from '@/app/login/route';
import { makeActor, makeToken } from '@/testing/factories';
import { call } from '@/testing/http';

it('/login says what is the matter with the signature of a contract wallet', async () => {
  const token = await makeToken((await makeActor('influencer')).id);
  const said = async (signature: string) => {
    const body = { publicKey: `0x${'a'.repeat(40)}`, signature };
    const { status, json } = await call(login, 'POST', { token, body });
    return [status, json.error.message];
  };
  expect(await said(`0x${'ab'.repeat(192)}`)).toEqual([
    400,
    expect.stringContaining('signature comes from a smart contract wallet, which only its chain can check'),
  ]);
  expect(await said('0x12')).toEqual([400, expect.stringContaining('must be 0x and 130 hexadecimal digits')]);
});
