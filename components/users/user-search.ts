import type { SearchParams } from '@/components/ui/href';
import { firstOf, pageIn } from '@/components/ui/search-params';
import { rowId } from '@/lib/row-id';
import { ageBands, interests, publishing } from '@/nouns/demographics';
import { statusesOf } from '@/nouns/status';
import { sexes, userRoles } from '@/nouns/users';

/** How long ago somebody joined at most, in days. */
export const joinedDays = [7, 30, 90, 365] as const;
export const seenTimes = ['week', 'month', 'long', 'never'] as const;
const sorts = ['joined', 'name', 'role', 'status', 'seen'] as const;
export type UserSort = (typeof sorts)[number];

/** An age band as people read it. */
export const bandName = (band: string) => band.replace('-', '–');

/** What the address of the user list asks for; anything unreadable falls back instead of failing the page. */
export function readUserSearch(params: SearchParams) {
  const one = firstOf(params);
  return {
    text: one('q')?.trim().slice(0, 200) || undefined,
    role: userRoles.find((each) => each === one('role')),
    status: statusesOf('user').find((each) => each === one('status')),
    advertiserId: rowId(one('advertiser')),
    countryId: rowId(one('country')),
    joinedDays: joinedDays.find((each) => String(each) === one('joined')),
    seen: seenTimes.find((each) => each === one('seen')),
    sex: sexes.find((each) => each === one('sex')),
    age: ageBands.find((each) => each === one('age')),
    interest: interests.find((each) => each === one('interest')),
    publishing: publishing.find((each) => each === one('publishing')),
    sort: sorts.find((each) => each === one('sort')) ?? 'joined',
    direction: one('order') === 'asc' ? ('asc' as const) : ('desc' as const),
    page: pageIn(one('page')),
  };
}
