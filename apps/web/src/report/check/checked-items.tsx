import type { TemplateItem } from '@thidua/schema/outline/template'
import { ItemAnswers } from '#answers/item-answers.tsx'
import { useOpenReport } from '#answers/open-report.ts'
import { useVerdict } from '#answers/use-verdict.ts'
import { type CheckedIn, paths } from '#lib/paths.ts'
import { useLabel } from '#lib/use-locale.ts'
import { StateText } from '#wizard/side-list.tsx'

/** Items with their state, each question with its answer and "Sửa". */
export function CheckedItems({ items, within }: { items: readonly TemplateItem[]; within: CheckedIn }) {
  const { id, closed } = useOpenReport()
  const verdict = useVerdict()
  const text = useLabel()
  return items.map((item) => (
    <section
      key={item.place}
      id={`muc-${item.place}`}
      aria-labelledby={`check-${item.place}`}
      className="rounded-xl border border-line bg-sheet px-5 pt-4 pb-1"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`check-${item.place}`} className="text-lg">
          <span className="mr-2 text-quiet tabular-nums">{item.place}</span>
          {text(item.name)}
        </h2>
        <StateText state={verdict.items.find(({ place }) => place === item.place)?.state ?? 'notStarted'} />
      </div>
      <ItemAnswers
        item={item}
        change={closed(item.place) ? null : (path) => paths.item(id, item.place, path, within)}
      />
    </section>
  ))
}
