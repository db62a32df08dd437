import type { TemplateQuery } from '@thidua/schema/generated/graphql'
import { withNodeIds } from '@thidua/schema/template-editing/template-nodes'
import { useEffect, useRef, useState } from 'react'
import { ChangeHistory } from '#administration/change-history.tsx'
import { paths } from '#lib/paths.ts'
import { dateText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { LetterOfTemplate } from './editor/letter-of-template.tsx'
import { HelpForm } from './help/help-form.tsx'
import { useHelpLabels } from './help/use-help-labels.ts'
import { CopyTemplate } from './list/copy-template.tsx'
import { EditVersion } from './list/edit-version.tsx'

/** A published version: what it asks never changes and is only read; its hints and examples are changed in place. */
export function PublishedTemplate({ template }: { template: NonNullable<TemplateQuery['template']> }) {
  const m = useMessages('templates')
  const { id, name, version, publishedAt, outline, rounds, mayEdit, hostAgency } = template
  const helpLabels = useHelpLabels(outline)
  const [help, setHelp] = useState<'closed' | 'open' | 'saved'>('closed')
  const outcome = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (help === 'saved') outcome.current?.focus()
  }, [help])
  return (
    <Page title={name} back={{ to: paths.templates(), label: m.title }}>
      <p className="mt-2 text-quiet">
        {m.version(version)} · {m.publishedOn(dateText(publishedAt ?? ''))} · {m.ownedBy(hostAgency?.name ?? null)}
      </p>
      {rounds.length > 0 ? (
        <p className="mt-1 text-quiet">{m.usedBy(rounds.map((round) => round.name).join('; '))}</p>
      ) : null}
      <p className="mt-4 mb-4">{m.forEver}</p>
      <div className="flex flex-wrap gap-3">
        {mayEdit ? (
          <>
            <Button look="secondary" aria-expanded={help === 'open'} onClick={() => setHelp('open')}>
              {m.help.open}
            </Button>
            <EditVersion from={id} name={name} draft={null} />
          </>
        ) : (
          <CopyTemplate id={id} name={name} />
        )}
      </div>
      <p ref={outcome} tabIndex={-1} role="status" className="mt-3 font-medium empty:hidden">
        {help === 'saved' ? m.help.saved : ''}
      </p>
      {help === 'open' ? (
        <HelpForm template={template} onDone={(saved) => setHelp(saved ? 'saved' : 'closed')} />
      ) : (
        <div className="mt-8">
          <LetterOfTemplate template={withNodeIds(outline)} />
        </div>
      )}
      {mayEdit ? (
        <ChangeHistory
          subject="template"
          id={id}
          labels={{ name: m.name, version: m.versionLabel, hostAgency: m.ownerLabel, ...helpLabels }}
        />
      ) : null}
    </Page>
  )
}
