import 'fake-indexeddb/auto'
import { emptyQueue } from '@thidua/draft/save-queue'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import type { Template } from '@thidua/schema/outline/template'
import type { ReactNode } from 'react'
import { OpenReportContext } from '#answers/open-report.ts'
import { DeviceQueue } from '#lib/draft/device-queue.ts'
import { draftDatabase } from '#lib/draft/draft-database.ts'
import { DraftStore, type DraftStoreOptions } from '#lib/draft/draft-store.ts'
import { DraftContext } from '#lib/draft/use-draft.ts'
import { newId } from '#lib/new-id.ts'

/** A draft of tests; unless they say otherwise no server answers it. */
export const testDraft = (send: DraftStoreOptions['send'] = async () => ({ kind: 'unreachable' })): DraftStore =>
  new DraftStore({
    fields: {},
    queue: emptyQueue(newId()),
    device: new DeviceQueue(draftDatabase, { reportId: newId(), personId: 'clerk' }),
    me: 'Nguyễn Thị Thử',
    send,
  })

const report = {
  id: 'r',
  template: midTermTemplate,
  subject: {
    agencyId: 'a',
    blockId: null,
    roundId: 'r',
    hostAgencyId: 'h',
    state: 'DRAFTING',
    submissions: 0,
    opened: false,
    closed: false,
  },
  remarks: [],
  evidence: null,
  toFix: new Set<never>(),
  round: null,
  closed: () => null,
} as const

interface InReportProps {
  readonly draft: DraftStore
  readonly template?: Template
  readonly children: ReactNode
}

/** A report of the standard outline, or of one of its own, being written, around what is tested. */
export const InReport = ({ draft, template = midTermTemplate, children }: InReportProps) => (
  <DraftContext value={draft}>
    <OpenReportContext value={template === midTermTemplate ? report : { ...report, template }}>
      {children}
    </OpenReportContext>
  </DraftContext>
)
