import { formatCount } from '@thidua/letter/compose/format-vietnamese'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import { agencyCount, words } from '../../first-draft/words.ts'
import type { RowTotals } from '../../totals/round-totals.ts'
import type { CompiledItem } from '../compile-item.ts'
import { type FormTotal, formColumns, formTotals } from '../lists/commendations.ts'
import { documentColumns, documentType } from '../lists/documents.ts'
import { inspectionColumns, inspectionKind } from '../lists/inspections.ts'
import { annexTable, grouped, type ListTable } from '../lists/list-columns.ts'
import { modelColumns, modelKind } from '../lists/models.ts'
import { addresseeOf, byAddressee, recommendationColumns } from '../lists/recommendations.ts'

/** The list of an item as its annex prints it, before it has a number. */
export interface ListAnnex extends ListTable {
  readonly title: string
  readonly total: string
}

/** The annex of what an item lists; null where no report lists anything. */
export function itemAnnex({ item, listed }: CompiledItem): ListAnnex | null {
  const table = item.rows === null ? null : tableOf(listed.rows)
  if (item.rows === null || table === null || table.rows.length + table.leftOut === 0) return null
  const title = item.rows === 'commendations' ? 'Tổng hợp kết quả khen thưởng' : rowsOf(item.rows).annexTitle
  return { title, ...table }
}

function tableOf({ documents, models, commendations, inspections, recommendations }: RowTotals) {
  const [ofDocuments, ofModels, ofInspections] = ['văn bản', 'điển hình, mô hình', 'cuộc'].map(
    (noun) => (count: number) => `${formatCount(count)} ${noun}`,
  ) as [Count, Count, Count]
  if (documents)
    return {
      ...annexTable(documentColumns, grouped(documents, documentType, ofDocuments)),
      total: `Tổng số: ${ofDocuments(documents.length)}`,
    }
  if (models)
    return {
      ...annexTable(modelColumns, grouped(models, modelKind, ofModels)),
      total: `Tổng số: ${ofModels(models.length)}`,
    }
  if (commendations) {
    const forms = formTotals(commendations)
    return { ...annexTable(formColumns, [{ heading: null, rows: forms }]), total: awardCounts(forms) }
  }
  if (inspections) {
    const { inspections: all } = inspections
    return {
      ...annexTable(inspectionColumns, grouped(all, inspectionKind, ofInspections)),
      total: `Tổng số: ${ofInspections(all.length)} kiểm tra, giám sát`,
    }
  }
  if (!recommendations) return null
  const agencies = new Set(recommendations.map(({ submission }) => submission.agency.id)).size
  const made = byAddressee(recommendations)
  return {
    ...annexTable(
      recommendationColumns,
      grouped(made, addresseeOf, (count) => `${formatCount(count)} đề xuất, kiến nghị`),
    ),
    total: `Tổng số: ${formatCount(made.length)} đề xuất, kiến nghị của ${agencyCount(agencies)}`,
  }
}

type Count = (count: number) => string

function awardCounts(forms: readonly FormTotal[]): string {
  const times = (of: 'decided' | 'proposed') => forms.reduce((sum, form) => sum + form[of], 0)
  return words.awards(times('decided'), times('proposed'))
}
