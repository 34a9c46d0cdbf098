import { platform } from '@/auth/actor';
import { resetTwoStep } from '@/features/factors/turn-off';
import { createUser } from '@/features/users';
import { changeRole } from '@/features/users/change-role';
import { setPassword } from '@/features/users/set-password';
import { Failure } from '@/lib/failure';
import { type Role, userRoles } from '@/nouns/users';
import { actorByEmail, command } from './command';
import { secretOrInput } from './standard-input';

const usage = `npm run -s user -- create --email E [--password P] --role influencer|advertiser|admin [--name N] [--username U]
       npm run -s user -- reset-password --email E [--password P]
       npm run -s user -- reset-two-step --email E
       npm run -s user -- role --email E --role influencer|advertiser|admin [--organisation ID]
Without --password, or with --password -, the first line of the standard input is the password.`;

const roleOf = (given: string | undefined): Role => {
  const role = userRoles.find((each) => each === given);
  if (role) return role;
  throw new Failure('invalid', `The role must be one of ${userRoles.join(', ')}.`);
};

const create = {
  options: ['email!', 'password', 'role!', 'name', 'username'],
  run: async ({ email = '', password, role, name, username }: Partial<Record<string, string>>) => {
    const secret = await secretOrInput(password, `Password of ${email}: `);
    const user = await createUser({ email, password: secret, role: role as Role, name, username });
    console.log(JSON.stringify({ id: user.id, uuid: user.uuid, username: user.username, email, role }));
    return 0;
  },
};

const resetPassword = {
  options: ['email!', 'password'],
  run: async ({ email = '', password }: Partial<Record<string, string>>) => {
    await setPassword(platform, {
      email,
      password: await secretOrInput(password, `New password of ${email}: `),
    });
    console.log(`${email} signs in with the new password; every session of theirs has ended.`);
    return 0;
  },
};

const resetOfTwoStep = {
  options: ['email!'],
  run: async ({ email = '' }: Partial<Record<string, string>>) => {
    await resetTwoStep(platform, email);
    console.log(`${email} signs in with the password alone, until two-step sign-in is turned on again.`);
    return 0;
  },
};

const changeOfRole = {
  options: ['email!', 'role!', 'organisation'],
  run: async ({ email = '', role, organisation }: Partial<Record<string, string>>) => {
    const { id: userId } = await actorByEmail(email);
    const advertiserId = organisation === undefined ? undefined : Number(organisation);
    await changeRole(platform, { userId, role: roleOf(role), advertiserId });
    console.log(`${email} has the role ${role}; every session of theirs has ended.`);
    return 0;
  },
};

const verbs: Record<string, typeof create> = {
  create,
  'reset-password': resetPassword as typeof create,
  'reset-two-step': resetOfTwoStep as typeof create,
  role: changeOfRole as typeof create,
};
const verb = process.argv[2] ?? 'create';

await command({ usage, words: [verb in verbs ? verb : 'create'], ...(verbs[verb] ?? create) });
