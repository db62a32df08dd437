import { chapterOfItem } from '@thidua/schema/outline/template'
import { useOpenReport } from '#answers/open-report.ts'
import { useVerdict } from '#answers/use-verdict.ts'
import { checkSearch } from '#lib/paths.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ViewSwitch } from '#ui/view-switch.tsx'

/** The whole report or one chapter of it to check, each chapter with what is left to fix there. */
export function ChapterSwitch({ numeral }: { numeral: string | null }) {
  const { template } = useOpenReport()
  const { problems } = useVerdict()
  const { check: m, overview } = useMessages('report')
  const text = useLabel()
  const chapters = template.chapters.map((chapter) => {
    const left = problems.filter(
      ({ level, place }) => level === 'mustFix' && chapterOfItem(template, place) === chapter.numeral,
    ).length
    return {
      label: (
        <ChapterLabel
          numeral={chapter.numeral}
          name={overview.chapter(chapter.numeral, text(chapter.name))}
          left={left}
        />
      ),
      search: checkSearch(chapter.numeral),
      current: numeral === chapter.numeral,
    }
  })
  return (
    <ViewSwitch
      label={m.scope}
      views={[{ label: m.whole, search: checkSearch(null), current: numeral === null }, ...chapters]}
    />
  )
}

/** Where there is no room for five names in one line, the numeral is seen and the name still read out. */
const ChapterLabel = ({ numeral, name, left }: { numeral: string; name: string; left: number }) => (
  <span>
    <span aria-hidden className="lg:hidden">
      {numeral}
    </span>
    <span className="max-lg:sr-only">{name}</span>
    {left > 0 ? ` (${left})` : null}
  </span>
)
