import { emptyQueue } from '@thidua/draft/save-queue'
import type { Template, TemplateItem } from '@thidua/schema/outline/template'
import { useMemo, useState } from 'react'
import { OpenReportContext } from '#answers/open-report.ts'
import { serverNow } from '#lib/clock/server-time.ts'
import { DeviceQueue } from '#lib/draft/device-queue.ts'
import type { DraftDatabase } from '#lib/draft/draft-database.ts'
import { DraftStore } from '#lib/draft/draft-store.ts'
import { DraftContext } from '#lib/draft/use-draft.ts'
import { newId } from '#lib/new-id.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ItemFields } from '#wizard/item-fields.tsx'
import { ItemHeading } from '#wizard/item-heading.tsx'

/** What is tried in the preview is kept nowhere. */
const nowhere: DraftDatabase = {
  put: async () => undefined,
  remove: async () => undefined,
  find: async () => [],
  findAll: async () => [],
}

const triedDraft = (): DraftStore =>
  new DraftStore({
    fields: {},
    queue: emptyQueue(newId()),
    device: new DeviceQueue(nowhere, { reportId: 'preview', personId: 'preview' }),
    me: '',
    // Taken at once, as if a server had it.
    send: async ({ patches }) => {
      const at = serverNow().toISOString()
      const answers = patches.map(({ path, value, baseVersion, clientSeq }) => ({
        ...{ path, clientSeq, value, at, version: baseVersion + 1, by: '', outcome: 'saved' as const },
      }))
      return { kind: 'answered', answers, savedAt: at }
    },
  })

/** The page on which a clerk will write the item. It can be tried. */
export function WizardOfItem({ template, item }: { template: Template; item: TemplateItem }) {
  const wizard = useMessages('wizard')
  const text = useLabel()
  const [draft] = useState(triedDraft)
  const report = useMemo(
    () => ({
      ...{ id: 'preview', template, remarks: [], toFix: new Set<never>(), round: null, closed: () => null },
      subject: {
        agencyId: '',
        blockId: null,
        hostAgencyId: '',
        state: 'DRAFTING',
        submissions: 0,
        roundId: '',
        closed: false,
        opened: false,
      } as const,
    }),
    [template],
  )
  return (
    <DraftContext value={draft}>
      <OpenReportContext value={report}>
        <div className="flex flex-col gap-6">
          <div>
            <p className="text-2xl font-semibold">
              <ItemHeading item={item} />
            </p>
            {item.hint ? <p className="mt-3 text-quiet">{text(item.hint)}</p> : null}
            {item.example ? <p className="mt-2 text-quiet">{wizard.rows.example(text(item.example))}</p> : null}
          </div>
          {item.mayBeNone ? (
            <p className="rounded-xl border border-line bg-sheet px-5 py-3 text-quiet">
              {wizard.silence.question} <strong className="text-ink">{wizard.silence.none}</strong>
            </p>
          ) : null}
          <ItemFields item={item} start={null} />
        </div>
      </OpenReportContext>
    </DraftContext>
  )
}
