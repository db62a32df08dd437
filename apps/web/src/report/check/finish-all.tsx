import type { ItemId } from '@thidua/schema/outline/item-id'
import { donePath } from '@thidua/schema/outline/paths'
import type { Verdict } from '@thidua/schema/verdict'
import { useOpenReport } from '#answers/open-report.ts'
import { useVerdict } from '#answers/use-verdict.ts'
import { useDraft } from '#lib/draft/use-draft.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import type { CheckedPlaces } from './checked-places.ts'

/** Items that lack nothing but the word that they are finished. */
export const onlyUndeclared = ({ items }: Pick<Verdict, 'items'>): ItemId[] =>
  items
    .filter(({ problems }) => {
      const blocking = problems.filter(({ level }) => level === 'mustFix')
      return blocking.length > 0 && blocking.every(({ rule }) => rule === 'itemNotDone')
    })
    .map(({ item }) => item)

/** Says of several items at once that they are finished: whoever reads the whole report here need not open each again. */
export function FinishAll({ places }: CheckedPlaces) {
  const { check: m } = useMessages('report')
  const { closed } = useOpenReport()
  const draft = useDraft()
  const left = onlyUndeclared(useVerdict()).filter((item) => places.has(item) && closed(item) === null)
  if (left.length < 2) return null
  const finish = () => {
    draft.setAll(Object.fromEntries(left.map((item) => [donePath(item), 'yes'])))
    void draft.flush()
  }
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button look="secondary" onClick={finish}>
        {m.finishAll(left.length)}
      </Button>
      <p className="text-sm text-quiet">{m.finishAllLine}</p>
    </div>
  )
}
