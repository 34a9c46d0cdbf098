import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { AddCategory } from '@/components/lists/add-category';
import { readListSearch } from '@/components/lists/list-search';
import { ListTable } from '@/components/lists/list-table';
import { ButtonLink } from '@/components/ui/button';
import { capitalised } from '@/components/ui/capitalised';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { countLists, countriesWithCities, searchList } from '@/features/lists';
import { listNames } from '@/nouns/lists';

export const metadata: Metadata = { title: 'Lists' };

const pageSize = 50;

const allowedFilter = {
  name: 'allowed',
  label: 'Allowed',
  options: [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ],
};

export default async function ListsPage({ searchParams }: PageProps<'/admin/lists'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const { list, ...search } = readListSearch(params);
  const [{ members, total }, counts, countries] = await Promise.all([
    searchList(user, list, { ...search, pageSize }),
    countLists(user),
    list === 'cities' ? countriesWithCities(user) : [],
  ]);
  const countryFilter = {
    name: 'country',
    label: 'Country',
    options: countries.map(({ id, name }) => ({ value: String(id), label: name })),
  };
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Lists"
        purpose="Where influencers can register and campaigns can run, and the categories to choose from. Earlier choices stay."
        action={list === 'categories' && <AddCategory />}
      />
      <div className="grid gap-4">
        <LinkTabs
          label="Lists"
          tabs={listNames.map((each) => ({
            href: each === 'countries' ? '/admin/lists' : `/admin/lists?list=${each}`,
            label: capitalised(each),
            count: counts[each],
            current: each === list,
          }))}
        />
        <FilterBar
          search={`Search ${list}`}
          filters={list === 'cities' ? [countryFilter, allowedFilter] : [allowedFilter]}
        />
      </div>
      {members.length === 0 ? (
        <EmptyState
          title="Nothing matches these filters"
          action={<ButtonLink href={`/admin/lists?list=${list}`}>Clear filters</ButtonLink>}
        />
      ) : (
        <>
          <ListTable list={list} members={members} />
          <Pagination page={search.page} pageSize={pageSize} total={total} params={params} noun={list} />
        </>
      )}
    </div>
  );
}
