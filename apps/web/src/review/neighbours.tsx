import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useNavigate } from 'react-router'
import { paths } from '#lib/paths.ts'
import { writeListView } from '#lib/round-reports/list-view.ts'
import { useListView } from '#lib/round-reports/use-list-view.ts'
import { useRoundReports } from '#lib/round-reports/use-round-reports.ts'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { useKeys } from '#ui/keys/use-keys.ts'

/** The reports before and after this one in the list the reviewer came from; j and k do the same. */
export function Neighbours({ roundId, reportId }: { roundId: string; reportId: string }) {
  const m = useMessages('review').neighbours
  const [view] = useListView()
  const navigate = useNavigate()
  const { reports, total } = useRoundReports(roundId, view, true)
  const index = reports.findIndex(({ id }) => id === reportId)
  const at = (position: number) => {
    const id = index < 0 ? undefined : reports[position]?.id
    return id && paths.review(roundId, id) + writeListView(view)
  }
  const [previous, next] = [at(index - 1), at(index + 1)]
  useKeys({
    k: () => previous && void navigate(previous),
    j: () => next && void navigate(next),
  })
  const name = (text: string) => <span className="max-sm:sr-only">{text}</span>
  // The place is kept from the start: nothing jumps when the list arrives.
  return (
    <nav aria-label={m.label} className="-mr-2 ml-auto flex min-h-11 items-center text-sm">
      {previous ? (
        <ButtonLink look="quiet" to={previous}>
          <ChevronLeft aria-hidden className="size-5 sm:size-4" />
          {name(m.previous)}
        </ButtonLink>
      ) : null}
      {index >= 0 ? (
        <span className="px-2 text-quiet tabular-nums max-sm:sr-only">
          {m.position(numberText(index + 1), numberText(total))}
        </span>
      ) : null}
      {next ? (
        <ButtonLink look="quiet" to={next}>
          {name(m.next)}
          <ChevronRight aria-hidden className="size-5 sm:size-4" />
        </ButtonLink>
      ) : null}
    </nav>
  )
}
