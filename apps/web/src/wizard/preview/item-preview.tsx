import type { Template, TemplateItem } from '@thidua/schema/outline/template'
import { useMemo, useState } from 'react'
import { OpenReportContext } from '#answers/open-report.ts'
import { DraftContext } from '#lib/draft/use-draft.ts'
import { ItemBody } from '../item-body.tsx'
import { ItemHeading } from '../item-heading.tsx'
import { ItemIntro } from '../item-intro.tsx'
import { draftOfPage } from './draft-of-page.ts'

interface ItemPreviewProps {
  readonly template: Template
  readonly item: TemplateItem
}

/** The page on which a clerk will write the item, of the same parts. It can be tried: nothing of it is kept. */
export function ItemPreview({ template, item }: ItemPreviewProps) {
  const [draft] = useState(() => draftOfPage())
  const report = useMemo(
    () => ({
      ...{
        id: 'preview',
        template,
        remarks: [],
        evidence: null,
        toFix: new Set<never>(),
        round: null,
        closed: () => null,
      },
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
        <p className="text-2xl font-semibold">
          <ItemHeading item={item} />
        </p>
        <ItemIntro item={item} />
        <div className="mt-6 flex flex-col gap-9">
          <ItemBody item={item} start={null} />
        </div>
      </OpenReportContext>
    </DraftContext>
  )
}
