import type { Place } from '@thidua/schema/outline/item-id'
import { findItem, numberOf } from '@thidua/schema/outline/template'
import { clsx } from 'clsx'
import { Link } from 'react-router'
import { useOpenReport } from '#answers/open-report.ts'
import { paths } from '#lib/paths.ts'
import { dateText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { RemarkView } from '#wizard/remarks/remark-view.tsx'

/** The first thing after a return: "N việc cần sửa", each answered here or where it is mended; until when it is asked for again. */
export function ToFix({ againBy }: { againBy: string | null }) {
  const { id, template, subject, remarks, closed } = useOpenReport()
  const withHead = subject.state === 'WITH_HEAD'
  const { overview } = useMessages('report')
  const text = useLabel()
  const unanswered = remarks.filter(({ state }) => state === 'open')
  const open = unanswered.length
  const must = unanswered.some(({ level }) => level === 'mustFix')
  /** What a remark opens: an item of the outline, else the letter's own fields. */
  const targetOf = (remarked: string): { name: string; to: string; place: Place } => {
    const item = findItem(template, remarked)
    if (!item) return { name: overview.letterTitle, to: paths.letterFields(id), place: 'letter' }
    return { name: `${numberOf(template, item.id)} ${text(item.name)}`, to: paths.item(id, item.id), place: item.id }
  }
  return (
    <section aria-labelledby="to-fix" className="mt-8">
      <h2 id="to-fix" className={clsx('text-xl', must && 'text-problem')}>
        {withHead ? overview.returned : open > 0 ? overview.toFix(open) : overview.allAnswered}
      </h2>
      {againBy === null ? null : (
        <p className="mt-1 font-medium">{overview.againBy(dateText(`${againBy}T00:00:00+07:00`))}</p>
      )}
      {withHead ? null : <p className="mt-1 text-quiet">{open > 0 ? overview.toFixLine : overview.allAnsweredLine}</p>}
      {open > 0 || withHead ? null : (
        <ButtonLink to={paths.check(id)} className="mt-4">
          {overview.check}
        </ButtonLink>
      )}
      <ol
        className={clsx(
          'mt-4 divide-y divide-line overflow-hidden rounded-xl border border-line bg-sheet',
          open > 0 && ['border-l-4', must ? 'border-l-problem' : 'border-l-notice'],
        )}
      >
        {remarks.map((remark) => {
          const { name, to, place } = targetOf(remark.place)
          return (
            <li key={remark.id} className="p-5">
              <p className="mb-1.5 font-semibold">
                <Link to={to} aria-label={overview.openItem(name)}>
                  {name}
                </Link>
              </p>
              <RemarkView remark={remark} mayAnswer={closed(place) === null} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}
