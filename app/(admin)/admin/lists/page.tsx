import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { AddCategory } from '@/components/lists/add-category';
import { listFilters, readListSearch } from '@/components/lists/list-search';
import { ListTable } from '@/components/lists/list-table';
import { capitalised } from '@/components/ui/capitalised';
import { FilterBar } from '@/components/ui/filter-bar';
import { FoundRows } from '@/components/ui/found-rows';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { countLists, countriesWithCities, searchList } from '@/features/lists';
import { listNames } from '@/nouns/lists';

export const metadata: Metadata = { title: 'Lists' };

const pageSize = 50;

export default async function ListsPage({ searchParams }: PageProps<'/admin/lists'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const { list, ...search } = readListSearch(params);
  const [{ members, total }, counts, countries] = await Promise.all([
    searchList(user, list, { ...search, pageSize }),
    countLists(user),
    list === 'cities' ? countriesWithCities(user) : [],
  ]);
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
        <FilterBar search={`Search ${list}`} filters={listFilters(countries)} />
      </div>
      <FoundRows
        found={members.length}
        none="Nothing matches these filters"
        clear={`/admin/lists?list=${list}`}
        pages={{ page: search.page, pageSize, total, params, noun: list }}
      >
        <ListTable list={list} members={members} />
      </FoundRows>
    </div>
  );
}
