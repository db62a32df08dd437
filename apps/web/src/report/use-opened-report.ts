import { roundFrame } from '@thidua/schema/other-round'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { findItem, itemsOf } from '@thidua/schema/outline/template'
import { can } from '@thidua/schema/permissions'
import { reportSubject } from '@thidua/schema/report/report-subject'
import { useMemo } from 'react'
import type { OpenReport } from '#answers/open-report.ts'
import { useViewer } from '#lib/viewer.ts'
import type { LayoutReport } from './layout-report.ts'

/** What the wizard needs to know of the report, worked out once for all its pages. */
export function useOpenedReport(report: LayoutReport | null): OpenReport | null {
  const { rights } = useViewer()
  return useMemo(() => {
    if (!report) return null
    const subject = reportSubject(report)
    const latest = Math.max(0, ...report.remarks.map(({ submission }) => submission))
    // A head who reads what was mended reads what was asked for, too.
    const returned = ['RETURNED', 'REVISING', 'WITH_HEAD'].includes(report.state)
    const latestRemarks = returned ? report.remarks.filter(({ submission }) => submission === latest) : []
    // As one goes through the report; on one place, as they were made. The letter's own fields come last.
    const order = itemsOf(report.outline).map(({ id }): string => id)
    const at = (place: string) => (order.includes(place) ? order.indexOf(place) : order.length)
    const remarks = latestRemarks.toSorted((one, other) => at(one.place) - at(other.place))
    const edit = can(rights, 'edit:draft', subject)
    const reopened = report.reopenedPlaces
    return {
      id: report.id,
      template: report.outline,
      subject,
      remarks,
      evidence: report.evidence,
      round: roundFrame(report.round, report.agency.symbol),
      toFix: new Set(
        remarks
          .filter(({ state }) => state === 'open')
          .flatMap(({ place }): ItemId[] => {
            const item = findItem(report.outline, place)
            return item ? [item.id] : []
          }),
      ),
      closed: (place) => {
        if (!edit.allowed) return edit.why
        return place === 'letter' || reopened === null || reopened.includes(place) ? null : 'itemLocked'
      },
    }
  }, [report, rights])
}
