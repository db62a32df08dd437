import { useQuery } from '@apollo/client/react'
import type { AlikeParagraphsQuery } from '@thidua/schema/generated/graphql'
import { Link } from 'react-router'
import { usePlaceName } from '#changes/use-place-name.ts'
import { paths } from '#lib/paths.ts'
import { percentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { alikeQuery } from './past-query.ts'

/** Words of a source by which its letter is brought into sight. */
const soughtUnits = 60
/** What everybody says alike is many; the rest is a press away. */
const shownAtOnce = 5

type Alike = AlikeParagraphsQuery['alikeParagraphs'][number]

/** Paragraphs that stand nearly the same in what the agency sent before, or with another agency. */
export function AlikeList({ reportId }: { reportId: string }) {
  const m = useMessages('past').alike
  const { data, error } = useQuery(alikeQuery, { variables: { reportId }, fetchPolicy: 'network-only' })
  const found = data?.alikeParagraphs
  const rest = found?.slice(shownAtOnce) ?? []
  return (
    <section aria-labelledby="alike" className="mt-10">
      <h2 id="alike" className="text-xl">
        {m.title}
      </h2>
      <p className="mt-1 text-sm text-quiet">{m.hint}</p>
      {found ? null : <p role="status">{error ? m.failed : m.loading}</p>}
      {found?.length === 0 ? <p className="mt-2">{m.none}</p> : null}
      <Paragraphs paragraphs={found?.slice(0, shownAtOnce) ?? []} />
      {rest.length > 0 ? (
        <Disclosure
          className="mt-2"
          summary={m.more(rest.length)}
          summaryClassName="inline-flex min-h-11 items-center font-medium text-accent"
        >
          <Paragraphs paragraphs={rest} />
        </Disclosure>
      ) : null}
    </section>
  )
}

function Paragraphs({ paragraphs }: { paragraphs: readonly Alike[] }) {
  const m = useMessages('past').alike
  const placeName = usePlaceName()
  return (
    <ul className="mt-3 flex flex-col gap-4">
      {paragraphs.map((one) => (
        <li key={`${one.path} ${one.text}`} className="rounded-2xl border border-line bg-sheet p-4 sm:p-5">
          <p className="flex flex-wrap gap-x-3 text-sm text-quiet">
            <span className="font-medium text-notice">{m.share(percentText(Math.floor(one.share * 100) / 100))}</span>
            <span>{placeName(one.place)}</span>
          </p>
          <p className="mt-1.5 break-words">{one.text}</p>
          <p className="mt-3 text-sm text-quiet">
            {one.lastRound ? m.lastRound : m.otherAgency}{' '}
            <Link
              to={paths.reviewAt(one.roundId, one.reportId, one.sourcePath, one.sourceText.slice(0, soughtUnits))}
              className="font-medium"
            >
              {one.lastRound ? one.round : one.agency}
            </Link>
          </p>
          {one.share < 1 ? (
            <blockquote className="mt-1.5 border-l-2 border-border pl-3 text-sm break-words text-quiet">
              {one.sourceText}
            </blockquote>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
