import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { PageHeader } from '@/components/ui/page-header';
import { ProfileForm } from '@/components/users/settings/profile-form';
import { SettingsTabs } from '@/components/users/settings/settings-tabs';
import { allowedCategories, allowedCities, allowedCountries } from '@/features/lists';
import { ownProfile } from '@/features/users';
import { absoluteUrl } from '@/lib/links';

export const metadata: Metadata = { title: 'Profile' };

const option = ({ id, name }: { id: number; name: string }) => ({ value: String(id), label: name });
const text = (value: number | string | null) => (value === null ? '' : String(value));

export default async function ProfilePage() {
  const user = await requirePageUser();
  const [profile, countries, cities, categories] = await Promise.all([
    ownProfile(user),
    allowedCountries(),
    allowedCities(),
    allowedCategories(),
  ]);
  return (
    <div className="grid gap-6">
      <PageHeader title="Profile" purpose="Who you are on Fanfare." />
      <SettingsTabs current="/settings/profile" />
      <ProfileForm
        profile={{
          name: profile.name,
          username: profile.username,
          email: profile.email,
          avatar: profile.avatar ? absoluteUrl(profile.avatar) : '',
          bio: profile.bio,
          sex: text(profile.sex),
          birthDate: text(profile.birthDate),
          countryId: text(profile.countryId),
          cityId: text(profile.cityId),
          categories: profile.categories,
          profilePublic: profile.profilePublic,
          showEarnings: profile.showEarnings,
          influencer: user.role === 'influencer',
        }}
        countries={countries.map(option)}
        cities={cities.map((city) => ({ ...option(city), countryId: String(city.countryId) }))}
        categories={categories.map(option)}
      />
    </div>
  );
}
