import { answerPath } from '@thidua/schema/outline/paths'
import type { TemplateItem } from '@thidua/schema/outline/template'
import type { ReactNode } from 'react'
import { useField } from '#lib/draft/use-draft.ts'
import { DoneQuestion } from './fields/done-question.tsx'
import { SilenceOffer, SilencePanel } from './fields/silence.tsx'
import { ItemFields } from './item-fields.tsx'

interface ItemBodyProps {
  readonly item: TemplateItem
  /** A field that a link led to. */
  readonly start: string | null
  /** What stands before all questions. */
  readonly offer?: ReactNode
  /** What is said of the answer, below its fields. */
  readonly note?: ReactNode
}

/** All that is asked of an item: whether there is nothing, its fields, whether it is finished. */
export function ItemBody({ item, start, offer, note }: ItemBodyProps) {
  const none = useField(answerPath(item.id)) === 'none'
  return (
    <>
      <div className="flex flex-col gap-3 empty:hidden">
        {offer}
        {none ? <SilencePanel item={item} /> : item.mayBeNone ? <SilenceOffer item={item} /> : null}
      </div>
      {none ? null : (
        <>
          <ItemFields item={item} start={start} />
          {note}
          <div className="border-t border-line pt-7">
            <DoneQuestion place={item.id} />
          </div>
        </>
      )}
    </>
  )
}
