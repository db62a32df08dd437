import type { TemplateItem } from '@thidua/schema/outline/template'
import { useLabel } from '#lib/use-locale.ts'

/** An item's place in the outline and its short name. */
export function ItemHeading({ item }: { item: Pick<TemplateItem, 'place' | 'name'> }) {
  const text = useLabel()
  return (
    <>
      <span className="mr-2 text-quiet tabular-nums">{item.place}</span>
      {text(item.name)}
    </>
  )
}
