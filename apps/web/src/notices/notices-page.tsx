import { useApolloClient } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { askByItself } from '#lib/graphql/ask-by-itself.ts'
import { firstPage } from '#lib/graphql/page-sizes.ts'
import { usePages } from '#lib/graphql/use-pages.ts'
import { ofAllReports, ofOwn } from '#lib/live/topics.ts'
import { useLive } from '#lib/live/use-live.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { PagedList } from '#ui/list/paged-list.tsx'
import { Page } from '#ui/page.tsx'
import { ViewSwitch } from '#ui/view-switch.tsx'
import { markRead } from './mark-read.ts'
import { NoticeRow } from './notice-row.tsx'

const noticesQuery = graphql(/* GraphQL */ `
  query Notices($unread: Boolean, $first: Int!, $after: String) {
    notices(unread: $unread, first: $first, after: $after) {
      edges {
        node {
          id
          read
          ...NoticeRow_notice
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

/** What concerns the person, the newest first. */
export function Component() {
  const m = useMessages('notices')
  const app = useMessages('app')
  const client = useApolloClient()
  const [query] = useSearchParams()
  const unreadOnly = query.get('xem') === 'chua-doc'
  const [failed, setFailed] = useState(false)
  const pages = usePages(noticesQuery, { unread: unreadOnly, first: firstPage }, ({ notices }) => notices)
  useLive(
    (news) => ofOwn(news) || ofAllReports(news),
    () => askByItself(noticesQuery, { unread: unreadOnly, first: firstPage }),
  )
  const [newest] = pages.nodes
  const read = (what: { ids?: string[]; upTo?: string }) =>
    void markRead(client, what).then((done) => {
      setFailed(!done)
      if (done && what.upTo) pages.retry()
    })
  return (
    <Page title={m.title} back={{ to: paths.home(), label: app.home }}>
      <p className="mt-2 text-quiet">{m.lead}</p>
      <ViewSwitch
        label={m.views.label}
        views={[
          { label: m.views.all, search: '', current: !unreadOnly },
          { label: m.views.unread, search: '?xem=chua-doc', current: unreadOnly },
        ]}
      />
      <div className="mt-4 flex flex-wrap items-center justify-between gap-x-4">
        {newest ? (
          <Button look="secondary" onClick={() => read({ upTo: newest.id })}>
            {m.readAll}
          </Button>
        ) : null}
        <Link to={paths.noticeSettings()} className="inline-flex min-h-11 items-center font-medium">
          {m.settings}
        </Link>
      </div>
      <p role="alert" className="mt-2 font-medium text-problem empty:m-0">
        {failed ? m.failed : null}
      </p>
      <PagedList
        pages={pages}
        words={m}
        filtered={false}
        onClear={() => undefined}
        nothing={<p>{unreadOnly ? m.noneUnread : m.none}</p>}
      >
        <ul className="flex flex-col divide-y divide-line rounded-2xl border border-line bg-sheet">
          {pages.nodes.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} onOpen={() => read({ ids: [notice.id] })} />
          ))}
        </ul>
      </PagedList>
    </Page>
  )
}
