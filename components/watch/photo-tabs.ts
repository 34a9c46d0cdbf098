import type { SearchParams } from '@/components/ui/href';
import { statusName } from '@/components/ui/status-badge';

const tabs = ['all', 'received', 'accepted', 'rejected'] as const;
type PhotoTab = (typeof tabs)[number];

/** The state of photos that the address asks for; all of them when it names none. */
export const readPhotoTab = ({ status }: SearchParams): PhotoTab =>
  tabs.find((each) => each === status) ?? 'all';

/** The states with how many photos are in each. */
export const photoTabs = (photos: readonly { status: string }[]) =>
  tabs.map((value) => ({
    value,
    label: statusName(value),
    count: value === 'all' ? photos.length : photos.filter(({ status }) => status === value).length,
  }));
