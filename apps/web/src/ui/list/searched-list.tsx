import type { ReactNode } from 'react'
import { ListSearch } from './list-search.tsx'
import { PagedList, type PagedListProps } from './paged-list.tsx'

interface SearchedListProps extends Omit<PagedListProps, 'words' | 'nothing'> {
  /** The list's own words: its filters', what is counted, and what is said where nothing is there. */
  readonly words: PagedListProps['words'] & {
    readonly filters: string
    readonly search: string
    readonly searchHint?: string
    /** The filter finds nothing. */
    readonly nothing: string
    /** There is nothing yet. */
    readonly empty: string
  }
  readonly search: string
  readonly onSearch: (typed: string) => void
  /** Selects beside the words; each changes the list at once. */
  readonly selects?: ReactNode
  /** What else narrows it: the way out of that. */
  readonly narrowed?: ReactNode
}

/** A list that is found in: words and selects, how many there are, the rows, the way to more. */
export const SearchedList = ({ words, search, onSearch, selects, narrowed, ...list }: SearchedListProps) => (
  <>
    <ListSearch
      label={words.filters}
      searchLabel={words.search}
      placeholder={words.searchHint}
      search={search}
      onSearch={onSearch}
    >
      {selects}
    </ListSearch>
    {narrowed}
    <PagedList {...list} words={words} nothing={<p>{list.filtered ? words.nothing : words.empty}</p>} />
  </>
)
