import type { Answers } from '@thidua/schema/outline/paths'
import { itemsOf } from '@thidua/schema/outline/template'
import { useMemo } from 'react'
import type { RemarkLevel } from '#acts/draft-remark.ts'
import { useOpenReport } from '#answers/open-report.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Notice } from '#ui/notice.tsx'
import { ChangeItem } from './change-item.tsx'
import { classOf, rankOf, sumOf } from './class-of-changes.ts'
import { type Change, changesByRemark, listChanges } from './list-changes.ts'
import { type Answered, RemarkReply } from './remark-reply.tsx'
import { RemarkText } from './remark-text.tsx'
import { usePlaceName } from './use-place-name.ts'

interface AskedRemark extends Answered {
  readonly id: string
  /** Number of the submission that it is on. */
  readonly submission: number
  readonly place: string
  readonly path: string | null
  readonly quote: string | null
  readonly text: string
  readonly level: RemarkLevel
}

interface ChangesViewProps {
  readonly before: { readonly number: number; readonly answers: Answers }
  /** The next submission; without a number, what would be sent now. */
  readonly after: { readonly number: number | null; readonly answers: Answers }
  readonly remarks: readonly AskedRemark[]
  /** What the two are called, where they are not one submission and the next. */
  readonly names?: readonly [before: string, after: string]
}

/** After a return: remark by remark what the agency answered and changed, then what else is different. */
export function ChangesView({ before, after, remarks, names }: ChangesViewProps) {
  const m = useMessages('changes')
  const { template } = useOpenReport()
  const placeName = usePlaceName()
  const { changes, groups } = useMemo(() => {
    const places = itemsOf(template).map(({ id }) => id)
    const all = listChanges(before.answers, after.answers, places)
    const asked = remarks.filter(({ submission }) => submission === before.number)
    return { changes: all, groups: changesByRemark(asked, all) }
  }, [before, after, remarks, template])
  return (
    <section aria-labelledby="changes" className="max-w-[75ch]">
      <h2 id="changes" className="text-lg">
        {names
          ? m.titleOf(...names)
          : after.number === null
            ? m.titleDraft(before.number)
            : m.title(before.number, after.number)}
      </h2>
      {changes.length === 0 ? (
        <Notice
          look="notice"
          className="mt-4"
          title={names ? m.nothingOf : after.number === null ? m.nothingDraft : m.nothing}
        >
          {names ? null : <p className="mt-1">{after.number === null ? m.nothingDraftHint : m.nothingHint}</p>}
        </Notice>
      ) : (
        <p className="mt-1 text-sm text-quiet">
          {m.count(changes.length)} <ClassWords changes={changes} />
        </p>
      )}
      {groups.remarks.length > 0 ? (
        <>
          <h3 className="mt-6 font-semibold">{m.remarks}</h3>
          <ol className="mt-3 flex flex-col gap-5">
            {groups.remarks.map(({ remark, changes: own }) => (
              <li key={remark.id} className="rounded-2xl border border-line bg-sheet p-4 sm:p-5">
                <RemarkText remark={remark} />
                <RemarkReply remark={remark} />
                {own.length > 0 ? (
                  <p className="mt-2 text-sm text-quiet">
                    <ClassWords changes={own} />
                  </p>
                ) : null}
                {own.length === 0 ? (
                  <p className="mt-3 font-medium text-notice">{m.noChange}</p>
                ) : (
                  <ChangeList changes={own} />
                )}
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {groups.others.length > 0 ? (
        <>
          <h3 className="mt-8 font-semibold">{groups.remarks.length > 0 ? m.others : null}</h3>
          <div className="mt-3 flex flex-col gap-5">
            {[...Map.groupBy(groups.others, ({ place }) => place)].map(([place, own]) => (
              <section key={place} className="rounded-2xl border border-line bg-sheet p-4 sm:p-5">
                <h4 className="font-medium">{placeName(place)}</h4>
                <p className="text-sm text-quiet">
                  <ClassWords changes={own} />
                </p>
                <ChangeList changes={own} />
              </section>
            ))}
          </div>
        </>
      ) : null}
    </section>
  )
}

/** What changed in a few words: figures first, marks last. */
function ClassWords({ changes }: { changes: readonly Change[] }) {
  const m = useMessages('changes')
  return m.classes(sumOf(changes.map(classOf)))
}

const ChangeList = ({ changes }: { changes: readonly Change[] }) => (
  <ul className="mt-3 flex flex-col gap-4">
    {changes
      .toSorted((one, other) => rankOf(classOf(one)) - rankOf(classOf(other)))
      .map((change) => (
        <li key={change.path} className="border-t border-line pt-3">
          <ChangeItem change={change} />
        </li>
      ))}
  </ul>
)
