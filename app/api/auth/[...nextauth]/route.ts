import { route } from '@/contracts/route';
import { doorOf } from '@/contracts/sign-in';
import { verifySignIn } from '@/features/users';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(...doorOf(verifySignIn));
