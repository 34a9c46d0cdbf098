import { done } from '@/contracts/campaigns/bodies';
import { createUser, toNewAccount } from '@/contracts/campaigns/users';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { createUserAs } from '@/features/users';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(createUser, async ({ actor, input }) => {
    const { id, uuid } = await createUserAs(actor, toNewAccount(input.body));
    return { ...done('User created'), user_id: id, uuid };
  }),
);
