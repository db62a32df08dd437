import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { NoticeRow_NoticeFragment, NoticeRow_NoticeFragmentDoc } from '@thidua/schema/generated/graphql'
import { noticeSentences } from '@thidua/schema/notices/notice-sentences'
import { clsx } from 'clsx'
import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { deadlineDay, momentText } from '#lib/time.ts'
import { useLocale } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'

const fragment = graphql(/* GraphQL */ `
  fragment NoticeRow_notice on Notice {
    id
    kind
    at
    read
    reportId
    roundId
    agency
    round
    by
    deadline
    said
    asHost
  }
`)

/** The page that it is about; null for what has none. */
function pageOf({ reportId, roundId, asHost }: NoticeRow_NoticeFragment): string | null {
  if (!reportId) return null
  return asHost && roundId ? paths.review(roundId, reportId) : paths.report(reportId)
}

/** One notice: what happened, where it leads, when; opening it reads it. */
export function NoticeRow({
  notice: from,
  onOpen,
}: {
  notice: FragmentType<typeof NoticeRow_NoticeFragmentDoc>
  onOpen: () => void
}) {
  const m = useMessages('notices')
  const locale = useLocale()
  const { data: notice } = useSuspenseFragment({ fragment, from })
  const sentence = noticeSentences[locale][notice.kind]({
    agency: notice.agency ?? '',
    round: notice.round ?? '',
    by: notice.by ?? '',
    deadline: notice.deadline ? deadlineDay(String(notice.deadline)) : '',
    said: notice.said ?? '',
    asHost: notice.asHost,
  })
  const page = pageOf(notice)
  const words = clsx('min-h-11 content-center', notice.read ? 'font-normal' : 'font-semibold')
  const open = () => (notice.read ? undefined : onOpen())
  return (
    <li className="grid grid-cols-[0.75rem_1fr] gap-x-3 px-4 py-2 sm:px-5">
      <span className={clsx('mt-4.5 size-2.5 rounded-full', notice.read ? 'bg-transparent' : 'bg-accent')}>
        {notice.read ? null : <span className="sr-only">{m.unread}</span>}
      </span>
      <div className="min-w-0">
        {page ? (
          <Link to={page} onClick={open} className={clsx('inline-block text-ink', words)}>
            {sentence}
          </Link>
        ) : (
          <button type="button" onClick={open} className={clsx('text-left', words)}>
            {sentence}
          </button>
        )}
        {notice.kind === 'reminder' && notice.said ? <p className="mb-1 whitespace-pre-line">{notice.said}</p> : null}
        <p className="pb-1 text-sm text-quiet">
          {[momentText(String(notice.at)), notice.agency, notice.by ? m.by(notice.by) : null]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </li>
  )
}
