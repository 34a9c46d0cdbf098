'use client';

import { useState } from 'react';
import { UploadField } from '@/components/files/upload-field';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { CheckboxField, SwitchField } from '@/components/ui/choice';
import { Combobox, type ComboboxOption } from '@/components/ui/combobox';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { SelectField, TextAreaField, TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import { updateProfile } from '@/forms/users';
import { addresses } from '@/nouns/addresses';

/** What the form starts from; absent answers are empty texts. */
export interface ProfileStart {
  name: string;
  username: string;
  email: string;
  /** Address of their picture; empty while it is drawn. */
  avatar: string;
  bio: string;
  sex: string;
  birthDate: string;
  countryId: string;
  cityId: string;
  categories: number[];
  profilePublic: boolean;
  showEarnings: boolean;
  /** Only influencers have a public page. */
  influencer: boolean;
}

/** The person's own profile: what others see, and what campaigns are matched by. */
export function ProfileForm({
  profile,
  countries,
  cities,
  categories,
}: {
  profile: ProfileStart;
  countries: ComboboxOption[];
  cities: (ComboboxOption & { countryId: string })[];
  categories: ComboboxOption[];
}) {
  const toast = useToast();
  const [country, setCountry] = useState(profile.countryId);
  const [busy, setBusy] = useState(false);
  const { form, pending, fields, problem } = useFormAction(
    updateProfile,
    () => toast.success('Profile saved'),
    { guarded: true },
  );
  return (
    <form {...form} className="grid max-w-2xl gap-6">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <Card title="Public" description="What others see of you.">
        <div className="grid gap-5">
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField
              label="Name"
              name="name"
              autoComplete="name"
              defaultValue={profile.name}
              error={fields.name}
            />
            <TextField
              label="Username"
              name="username"
              autoComplete="off"
              spellCheck={false}
              defaultValue={profile.username}
              error={fields.username}
            />
          </div>
          <UploadField
            label="Picture"
            name="avatar"
            purpose="avatar"
            optional
            initial={profile.avatar ? [profile.avatar] : []}
            error={fields.avatar}
            hint="Shown in a circle beside your name wherever your public profile is. Without one we draw your initials."
            onBusy={setBusy}
          />
          <TextAreaField
            label="About you"
            name="bio"
            optional
            rows={3}
            maxLength={500}
            defaultValue={profile.bio}
            error={fields.bio}
          />
          <SwitchField
            label="Public profile"
            hint="Anybody can see your name, picture and these words, your country and interests, your networks and your campaigns. When it is off campaigns show your username only."
            name="profile_public"
            defaultChecked={profile.profilePublic}
          />
          {profile.influencer && (
            <>
              <SwitchField
                label="Show earnings"
                hint="Your public page says what you have been paid so far."
                name="show_earnings"
                defaultChecked={profile.showEarnings}
              />
              {profile.profilePublic && (
                <p className="text-sm">
                  <Link
                    href={addresses.person(profile.username)}
                    className="rounded-chip text-accent-ink underline decoration-accent/40 underline-offset-4 hover:decoration-accent"
                  >
                    Look at your public page
                  </Link>
                </p>
              )}
            </>
          )}
        </div>
      </Card>
      <Card
        title="For matching"
        description="Campaigns are matched by it. A public profile shows your country and interests; of the rest only totals are ever shown."
      >
        <div className="grid gap-5">
          <TextField
            label="Email"
            type="email"
            value={profile.email}
            disabled
            readOnly
            hint="Your address is how you sign in."
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <SelectField label="Sex" name="sex" optional defaultValue={profile.sex} error={fields.sex}>
              <option value="">Not said</option>
              <option value="female">Female</option>
              <option value="male">Male</option>
              <option value="other">Other</option>
            </SelectField>
            <TextField
              label="Birth date"
              name="birth_date"
              type="date"
              optional
              defaultValue={profile.birthDate}
              error={fields.birth_date}
            />
            <Combobox
              label="Country"
              name="country_id"
              optional
              options={countries}
              defaultValue={profile.countryId}
              onValueChange={(value) => setCountry(value ?? '')}
              error={fields.country_id}
            />
            <Combobox
              key={country}
              label="City"
              name="city_id"
              optional
              options={cities.filter((city) => city.countryId === country)}
              defaultValue={country === profile.countryId ? profile.cityId : undefined}
              disabled={country === ''}
              error={fields.city_id}
            />
          </div>
          <fieldset className="grid gap-3">
            <legend className="mb-3 font-medium text-sm">
              Interests <span className="font-normal text-muted">(optional)</span>
            </legend>
            <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
              {categories.map(({ value, label }) => (
                <CheckboxField
                  key={value}
                  name="categories"
                  value={value}
                  label={label}
                  defaultChecked={profile.categories.includes(Number(value))}
                />
              ))}
            </div>
            {fields.categories && <p className="text-red-ink text-sm">{fields.categories}</p>}
          </fieldset>
        </div>
      </Card>
      <div>
        <SubmitButton pending={pending} disabled={busy}>
          Save profile
        </SubmitButton>
      </div>
    </form>
  );
}
