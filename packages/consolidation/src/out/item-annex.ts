import { formatCount } from '@thidua/letter/compose/format-vietnamese'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import { agencyCount, words } from '../first-draft/words.ts'
import type { RowTotals } from '../totals/round-totals.ts'
import type { CompiledItem } from './compile-item.ts'
import { annexTable, type ListTable } from './list-columns.ts'
import { type FormTotal, formColumns, formTotals } from './lists/commendations.ts'
import { documentColumns } from './lists/documents.ts'
import { inspectionColumns } from './lists/inspections.ts'
import { modelColumns } from './lists/models.ts'
import { byAddressee, recommendationColumns } from './lists/recommendations.ts'

/** The list of an item as its annex prints it, before it has a number. */
export interface ListAnnex extends ListTable {
  readonly title: string
  readonly total: string
}

/** The annex of what an item lists; null where no report lists anything. */
export function itemAnnex({ item, totals }: CompiledItem): ListAnnex | null {
  const table = item.rows === null ? null : tableOf(totals.rows)
  if (item.rows === null || table === null || table.rows.length + table.leftOut === 0) return null
  const title = item.rows === 'commendations' ? 'Tổng hợp kết quả khen thưởng' : rowsOf(item.rows).annexTitle
  return { title, ...table }
}

function tableOf({ documents, models, commendations, inspections, recommendations }: RowTotals): Omit<ListAnnex, 'title'> | null {
  const all = (count: number, noun: string) => ({ total: `Tổng số: ${formatCount(count)} ${noun}` })
  if (documents) return { ...annexTable(documentColumns, documents), ...all(documents.length, 'văn bản') }
  if (models) return { ...annexTable(modelColumns, models), ...all(models.length, 'điển hình, mô hình') }
  if (commendations) {
    const forms = formTotals(commendations)
    return { ...annexTable(formColumns, forms), total: awardCounts(forms) }
  }
  if (inspections) {
    const { inspections: all } = inspections
    return {
      ...annexTable(inspectionColumns, all),
      total: `Tổng số: ${formatCount(all.length)} cuộc kiểm tra, giám sát`,
    }
  }
  if (!recommendations) return null
  const agencies = new Set(recommendations.map(({ submission }) => submission.agency.id)).size
  return {
    ...annexTable(recommendationColumns, byAddressee(recommendations)),
    total: `Tổng số: ${formatCount(recommendations.length)} đề xuất, kiến nghị của ${agencyCount(agencies)}`,
  }
}

function awardCounts(forms: readonly FormTotal[]): string {
  const times = (of: 'decided' | 'proposed') => forms.reduce((sum, form) => sum + form[of], 0)
  return words.awards(times('decided'), times('proposed'))
}
