import type { SearchKind } from '@thidua/schema/generated/graphql'
import { useEffect } from 'react'
import { usePages } from '#lib/graphql/use-pages.ts'
import { numberText } from '#lib/time.ts'
import { useAddressView } from '#lib/use-address-view.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { ListSearch } from '#ui/list/list-search.tsx'
import { PagedList } from '#ui/list/paged-list.tsx'
import { Page } from '#ui/page.tsx'
import { Facets } from './facets.tsx'
import { Result } from './result.tsx'
import { addressKeys, askedBy, searchQuery } from './search-request.ts'
import { useShownPage } from './use-shown-page.ts'

/** Everything that the person may see, by its words; what is asked stands in the address. */
export function Component() {
  const m = useMessages('search')
  const [view, change] = useAddressView(addressKeys)
  const isKind = (text: string): text is SearchKind => Object.hasOwn(m.kinds, text)
  const asked = askedBy(view, isKind)
  const { pages, shown } = useShownPage(
    usePages(searchQuery, asked, ({ search }) => search),
    asked,
  )
  const empty = view.tim === ''
  useEffect(() => {
    if (empty) document.getElementById('list-search')?.focus()
  }, [empty])
  const clear = () => change({ loai: '', 'phong-trao': '', dot: '', khoi: '', nam: '' })
  const filtered = [view.loai, view['phong-trao'], view.dot, view.khoi, view.nam].some((value) => value !== '')
  return (
    <Page title={empty ? m.title : m.found(view.tim)} heading={m.title} wide>
      <div className="mt-4 max-w-reading">
        <ListSearch
          label={m.filters}
          searchLabel={m.words}
          placeholder={m.hint}
          search={view.tim}
          onSearch={(tim) => change({ tim, roi: '' })}
        />
      </div>
      {empty ? (
        <p className="mt-4 max-w-reading text-quiet">{m.lead}</p>
      ) : (
        <div className="mt-6 grid gap-x-10 gap-y-2 lg:grid-cols-[16rem_minmax(0,1fr)]">
          <Facets facets={shown?.facets ?? null} view={view} change={change} />
          <div className="min-w-0">
            {shown && shown.waiting > 0 ? (
              <p className="mb-2 rounded-lg bg-notice-wash px-4 py-2.5 text-sm">
                {m.waiting(numberText(shown.waiting))}
              </p>
            ) : null}
            {shown?.apart && view.roi === '' ? <p className="mb-2 max-w-reading">{m.apart.told}</p> : null}
            <PagedList
              pages={pages}
              words={shown?.least ? m.leastList : m.list}
              filtered={filtered}
              onClear={clear}
              rowLinks="li h2 a"
              nothing={
                <>
                  <p className="text-lg font-medium">{m.nothing}</p>
                  <p className="mx-auto mt-2 max-w-[50ch] text-quiet">{m.nothingMore}</p>
                </>
              }
            >
              <ol className="divide-y divide-line">
                {pages.nodes.map((result) => (
                  <Result key={`${result.kind} ${result.id}`} result={result} />
                ))}
              </ol>
            </PagedList>
            {/\s/u.test(view.tim) && shown && (view.roi !== '' || !shown.apart) ? (
              <Button
                look="quiet"
                className="mt-4 -ml-3 flex text-sm"
                onClick={() => change({ roi: view.roi ? '' : '1' })}
              >
                {view.roi ? m.apart.back : m.apart.look}
              </Button>
            ) : null}
          </div>
        </div>
      )}
    </Page>
  )
}
