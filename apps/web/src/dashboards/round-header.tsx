import { can } from '@thidua/schema/permissions'
import { BellRing, ChartBar, Download, Layers, Printer } from 'lucide-react'
import { paths } from '#lib/paths.ts'
import { isFiltered, type ListView } from '#lib/round-reports/list-view.ts'
import { useListView } from '#lib/round-reports/use-list-view.ts'
import { clockText, dateText, daysLeft, deadlineDay } from '#lib/time.ts'
import { ownBlockIds, useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { DownloadLink } from '#ui/download-link.tsx'
import { exportAddress } from './reports/export-address.ts'

/** After this many days a deadline is history, and counting the days since says nothing. */
const recent = 60

interface HeadedRound {
  readonly id: string
  readonly name: string
  readonly agencyDeadline: string
  readonly compilerDeadline: string
  readonly movement: {
    readonly id: string
    readonly name: string
    readonly fromYear: number
    readonly toYear?: number | null
  }
  readonly hostAgency: { readonly id: string }
  readonly cancelledReason?: string | null
}

/** Movement and deadlines of the round, and the ways to take its figures elsewhere. */
export function RoundHeader({ round, readAt, print }: { round: HeadedRound; readAt: string; print: () => void }) {
  const m = useMessages('dashboards')
  const deadlines = useMessages('deadlines')
  const viewer = useViewer()
  const { movement, agencyDeadline, compilerDeadline } = round
  const [view] = useListView()
  const narrowed = isFiltered(view)
  const file = (format: 'xlsx' | 'csv', of: ListView | null) => exportAddress(round.id, format, of, ownBlockIds(viewer))
  const icon = <Download aria-hidden className="size-4" />
  const left = daysLeft(agencyDeadline)
  const mayExport = can(viewer.rights, 'export:round', { hostAgencyId: round.hostAgency.id }).allowed
  const mayCompile = can(viewer.rights, 'compile:round', { hostAgencyId: round.hostAgency.id }).allowed
  return (
    <div className="mt-2 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <div className="text-quiet">
        {/* Most rounds carry the movement in their own name. */}
        {round.name.includes(movement.name) ? null : (
          <p className="mb-1">{m.movementYears(movement.name, movement.fromYear, movement.toYear ?? null)}</p>
        )}
        {round.cancelledReason ? (
          <p className="mb-1 font-medium text-ink">{deadlines.roundCancelled(round.cancelledReason)}</p>
        ) : null}
        <p className="flex flex-wrap gap-x-5">
          <span>
            {m.agencyDeadline(deadlineDay(agencyDeadline))}
            {left > -recent ? <span className="whitespace-nowrap"> ({deadlines.left(left)})</span> : null}
          </span>
          <span>{m.compilerDeadline(deadlineDay(compilerDeadline))}</span>
        </p>
        <p className="mt-1 hidden text-sm print:block">{m.printedAt(`${clockText(readAt)} ${dateText(readAt)}`)}</p>
      </div>
      <fieldset
        aria-label={m.exports}
        className="-mx-3 flex min-w-0 flex-wrap text-sm sm:gap-x-2 lg:-mb-2 print:hidden"
      >
        {can(viewer.rights, 'manage:round', { hostAgencyId: round.hostAgency.id }).allowed ? (
          <ButtonLink look="quiet" to={paths.reminders(round.id)}>
            <BellRing aria-hidden className="size-4" />
            {m.remind}
          </ButtonLink>
        ) : null}
        {mayCompile ? (
          <ButtonLink look="quiet" to={paths.compiling(round.id)}>
            <Layers aria-hidden className="size-4" />
            {m.compile}
          </ButtonLink>
        ) : null}
        <ButtonLink look="quiet" to={paths.movementYears(movement.id)}>
          <ChartBar aria-hidden className="size-4" />
          {m.overTheYears}
        </ButtonLink>
        {mayExport ? (
          <>
            <DownloadLink href={file('xlsx', view)} icon={icon}>
              {narrowed ? m.shownXlsx : m.xlsx}
            </DownloadLink>
            <DownloadLink href={file('csv', view)} icon={icon}>
              {narrowed ? m.shownCsv : m.csv}
            </DownloadLink>
            {narrowed ? (
              <DownloadLink href={file('xlsx', null)} icon={icon}>
                {m.wholeXlsx}
              </DownloadLink>
            ) : null}
          </>
        ) : null}
        <Button look="quiet" icon={<Printer aria-hidden className="size-4" />} onClick={print}>
          {m.print}
        </Button>
      </fieldset>
    </div>
  )
}
