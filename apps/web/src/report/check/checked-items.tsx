import { numberOf, type TemplateItem } from '@thidua/schema/outline/template'
import { ItemAnswers } from '#answers/item-answers.tsx'
import { useOpenReport } from '#answers/open-report.ts'
import { useVerdict } from '#answers/use-verdict.ts'
import { FileList } from '#evidence/file-list.tsx'
import { filesOfItem } from '#evidence/files-of.ts'
import { type CheckedIn, paths } from '#lib/paths.ts'
import { useLabel } from '#lib/use-locale.ts'
import { wholeWords } from '#ui/heading/whole-words.ts'
import { StateText } from '#wizard/side-list.tsx'

/** Items with their state, each question with its answer and "Sửa". */
export function CheckedItems({ items, within }: { items: readonly TemplateItem[]; within: CheckedIn }) {
  const { id, template, closed, evidence } = useOpenReport()
  const verdict = useVerdict()
  const text = useLabel()
  return items.map((item) => (
    <section
      key={item.id}
      id={`muc-${item.id}`}
      aria-labelledby={`check-${item.id}`}
      className="rounded-xl border border-line bg-sheet px-5 pt-4 pb-1"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`check-${item.id}`} className="text-lg">
          <span className="mr-2 text-quiet tabular-nums">{numberOf(template, item.id)}</span>
          {wholeWords(text(item.name))}
        </h2>
        <StateText state={verdict.items.find((one) => one.item === item.id)?.state ?? 'notStarted'} />
      </div>
      <ItemAnswers item={item} change={closed(item.id) ? null : (path) => paths.item(id, item.id, path, within)} />
      <FileList files={filesOfItem(evidence ?? [], item.id)} />
    </section>
  ))
}
