import { route } from '@/contracts/route';
import { doorOf } from '@/contracts/sign-in';
import { askToSignIn } from '@/features/factors';
import { verifySignIn } from '@/features/users';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  ...doorOf({ verify: verifySignIn, ask: askToSignIn }),
);
