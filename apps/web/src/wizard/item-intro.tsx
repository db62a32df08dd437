import type { TemplateItem } from '@thidua/schema/outline/template'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'

/** What the template says of an item before it is written: its hint and an example. */
export function ItemIntro({ item: { hint, example } }: { item: Pick<TemplateItem, 'hint' | 'example'> }) {
  const { rows: m } = useMessages('wizard')
  const text = useLabel()
  return (
    <>
      {hint ? <p className="mt-3 text-quiet">{text(hint)}</p> : null}
      {example ? <p className="mt-2 text-quiet">{m.example(text(example))}</p> : null}
    </>
  )
}
