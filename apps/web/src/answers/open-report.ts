import type { FragmentType } from '@apollo/client'
import type { FileKind } from '@thidua/schema/files/file-kinds'
import type { RemarkView_RemarkFragmentDoc } from '@thidua/schema/generated/graphql'
import type { RoundFrame } from '@thidua/schema/other-round'
import type { ItemId, Place } from '@thidua/schema/outline/item-id'
import type { Template } from '@thidua/schema/outline/template'
import type { Refusal, ReportSubject } from '@thidua/schema/permissions'
import { createContext, use } from 'react'

/** Why a field cannot be written: a refusal of the table of rights, or a return that left it closed. */
type Closed = Refusal | 'itemLocked'

/** A file at a place of the report. */
export interface OpenFile {
  readonly id: string
  readonly place: string
  readonly name: string
  readonly kind: FileKind
  readonly bytes: number
  readonly by: string
  readonly at: string
}

type OpenRemark = FragmentType<typeof RemarkView_RemarkFragmentDoc> & {
  readonly id: string
  readonly place: string
  readonly level: 'mustFix' | 'worthALook'
  readonly state: 'open' | 'answered' | 'closed'
}

/** The report whose pages these are: what every part of the wizard needs to know of it. */
export interface OpenReport {
  readonly id: string
  readonly template: Template
  /** For `can(…)` of packages/schema. */
  readonly subject: ReportSubject
  /** Remarks of the latest return. */
  readonly remarks: readonly OpenRemark[]
  /** Files of evidence: the draft's, or those that what is read was sent with; null where there is no report to have any. */
  readonly evidence: readonly OpenFile[] | null
  /** Items that open remarks of a return hang on. */
  readonly toFix: ReadonlySet<ItemId>
  /** What tells its round from others; null where nothing is judged. */
  readonly round: RoundFrame | null
  /** Null when the place may be written, else why not. */
  readonly closed: (place: Place) => Closed | null
}

export const OpenReportContext = createContext<OpenReport | null>(null)

export function useOpenReport(): OpenReport {
  const report = use(OpenReportContext)
  if (!report) throw new Error('no report above this component')
  return report
}
