import type { ItemId } from '@thidua/schema/outline/item-id'
import { useOpenReport } from '#answers/open-report.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Notice } from '#ui/notice.tsx'
import { RemarkView } from './remark-view.tsx'

/** Remarks of the latest return that hang on this item, answered where the text is mended. */
export function RemarksOfPlace({ place }: { place: ItemId }) {
  const { remarks: m } = useMessages('wizard')
  const report = useOpenReport()
  const here = report.remarks.filter((remark) => remark.place === place)
  if (here.length === 0) return null
  const open = here.filter(({ state }) => state === 'open')
  const look = open.some(({ level }) => level === 'mustFix') ? 'problem' : open.length > 0 ? 'notice' : 'plain'
  return (
    <Notice look={look} title={m.title} className="mt-6">
      <ul className="mt-3 flex flex-col gap-5">
        {here.map((remark) => (
          <li key={remark.id}>
            <RemarkView remark={remark} mayAnswer={report.closed(place) === null} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}
