import { authHandler } from '@/auth/handler';
import { verifySignIn } from '@/features/users';

const handler = authHandler(verifySignIn);

export { handler as DELETE, handler as GET, handler as PATCH, handler as POST, handler as PUT };
