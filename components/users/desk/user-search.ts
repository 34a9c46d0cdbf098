import type { SearchParams } from '@/components/ui/href';
import { asked } from '@/components/ui/search-params';
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

export const userPageSize = 25;

/** What the address of the user list asks for; anything unreadable falls back instead of failing the page. */
export function readUserSearch(params: SearchParams) {
  const ask = asked(params);
  return {
    text: ask.text(),
    role: ask.oneOf('role', userRoles),
    status: ask.oneOf('status', statusesOf('user')),
    advertiserId: ask.id('advertiser'),
    countryId: ask.id('country'),
    joinedDays: ask.oneOf('joined', joinedDays),
    seen: ask.oneOf('seen', seenTimes),
    sex: ask.oneOf('sex', sexes),
    age: ask.oneOf('age', ageBands),
    interest: ask.oneOf('interest', interests),
    publishing: ask.oneOf('publishing', publishing),
    ...ask.sort(sorts),
    page: ask.page(),
  };
}
