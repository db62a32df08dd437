import { isPlace } from '@thidua/schema/outline/places'
import { itemsOf } from '@thidua/schema/outline/template'
import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Notice } from '#ui/notice.tsx'
import { useOpenReport } from '#wizard/open-report.ts'
import { RemarkView } from '#wizard/remark-view.tsx'

/** The first thing after a return: "N việc cần sửa", each answered here or where it is mended. */
export function ToFix() {
  const { id, template, remarks, closed } = useOpenReport()
  const { overview } = useMessages('report')
  const text = useLabel()
  const open = remarks.filter(({ state }) => state === 'open').length
  const nameOf = (place: string) => {
    const item = itemsOf(template).find((one) => one.place === place)
    return item ? `${place} ${text(item.name)}` : place
  }
  return (
    <Notice
      look={open > 0 ? 'problem' : 'plain'}
      title={open > 0 ? overview.toFix(open) : overview.allAnswered}
      className="mt-6"
    >
      <p className="mt-1">{open > 0 ? overview.toFixLine : overview.allAnsweredLine}</p>
      <ol className="mt-4 flex flex-col gap-4">
        {remarks.map((remark) => (
          <li key={remark.id} className="rounded-xl border border-line bg-sheet p-5">
            <p className="mb-2 font-medium">
              {isPlace(remark.place) ? (
                <Link to={paths.item(id, remark.place)} aria-label={overview.openItem(nameOf(remark.place))}>
                  {nameOf(remark.place)}
                </Link>
              ) : (
                remark.place
              )}
            </p>
            <RemarkView remark={remark} mayAnswer={isPlace(remark.place) && closed(remark.place) === null} />
          </li>
        ))}
      </ol>
    </Notice>
  )
}
