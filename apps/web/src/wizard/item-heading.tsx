import { numberOf, type TemplateItem } from '@thidua/schema/outline/template'
import { useOpenReport } from '#answers/open-report.ts'
import { useLabel } from '#lib/use-locale.ts'
import { wholeWords } from '#ui/heading/whole-words.ts'

/** An item's number and its short name. */
export function ItemHeading({ item }: { item: Pick<TemplateItem, 'id' | 'name'> }) {
  const { template } = useOpenReport()
  const text = useLabel()
  return (
    <>
      <span className="mr-2 text-quiet tabular-nums">{numberOf(template, item.id)}</span>
      {wholeWords(text(item.name))}
    </>
  )
}
