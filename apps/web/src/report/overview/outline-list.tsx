import { itemsOf, numberOf } from '@thidua/schema/outline/template'
import { isHandedIn } from '@thidua/schema/states'
import { Link } from 'react-router'
import { useOpenReport } from '#answers/open-report.ts'
import { useVerdict } from '#answers/use-verdict.ts'
import { paths } from '#lib/paths.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { wholeWords } from '#ui/heading/whole-words.ts'
import { WritersAt } from '#wizard/presence/here-now.tsx'
import { StateText } from '#wizard/side-list.tsx'

/** Chapters and items with their states; the whole row is the link. */
export function OutlineList() {
  const { id, template, subject } = useOpenReport()
  const { items } = useVerdict()
  const { overview, check } = useMessages('report')
  const text = useLabel()
  return (
    <div className="mt-5 flex flex-col gap-7">
      {template.chapters.map((chapter) => (
        <section key={chapter.numeral} aria-labelledby={`chapter-${chapter.numeral}`}>
          {/* A chapter of one item has its name in the row already, and all of it on that item's page. */}
          <div className={chapter.parts.length === 1 ? '' : 'flex items-baseline justify-between gap-4'}>
            <h2 id={`chapter-${chapter.numeral}`} className={chapter.parts.length === 1 ? 'sr-only' : 'text-lg'}>
              {wholeWords(overview.chapter(chapter.numeral, text(chapter.name)))}
            </h2>
            {chapter.parts.length > 1 && !isHandedIn(subject.state) ? (
              <Link
                to={paths.checkChapter(id, chapter.numeral)}
                className="inline-flex min-h-8 shrink-0 items-center text-sm"
              >
                {check.checkChapter(chapter.numeral)}
              </Link>
            ) : null}
          </div>
          <ul className="mt-2 divide-y divide-line overflow-hidden rounded-xl border border-line bg-sheet">
            {itemsOf({ chapters: [chapter] }).map((item) => {
              const state = items.find((one) => one.item === item.id)?.state ?? 'notStarted'
              return (
                <li key={item.id}>
                  <Link
                    to={paths.item(id, item.id)}
                    className="grid min-h-14 grid-cols-[1fr_auto] items-center gap-4 px-5 py-3 text-ink no-underline -outline-offset-3 hover:bg-accent-wash"
                  >
                    <span>
                      <span className="mr-2 text-quiet tabular-nums">{numberOf(template, item.id)}</span>
                      {text(item.name)}
                      <WritersAt place={item.id} />
                    </span>
                    <StateText state={state} className="text-right" />
                  </Link>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}
