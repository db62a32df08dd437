import type { TemplateQuery } from '@thidua/schema/generated/graphql'
import { withNodeIds } from '@thidua/schema/template-editing/template-nodes'
import { ChangeHistory } from '#administration/change-history.tsx'
import { paths } from '#lib/paths.ts'
import { dateText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Page } from '#ui/page.tsx'
import { LetterOfTemplate } from './editor/letter-of-template.tsx'
import { EditVersion } from './list/edit-version.tsx'

/** A published version: it never changes, so it is only read. */
export function PublishedTemplate({ template }: { template: NonNullable<TemplateQuery['template']> }) {
  const m = useMessages('templates')
  const { id, name, version, publishedAt, outline, rounds } = template
  return (
    <Page title={name} back={{ to: paths.templates(), label: m.title }}>
      <p className="mt-2 text-quiet">
        {m.version(version)} · {m.publishedOn(dateText(publishedAt ?? ''))}
      </p>
      {rounds.length > 0 ? (
        <p className="mt-1 text-quiet">{m.usedBy(rounds.map((round) => round.name).join('; '))}</p>
      ) : null}
      <p className="mt-4 mb-4">{m.forEver}</p>
      <EditVersion from={id} name={name} draft={null} />
      <div className="mt-8">
        <LetterOfTemplate template={withNodeIds(outline)} />
      </div>
      <ChangeHistory subject="template" id={id} labels={{ name: m.name, version: m.versionLabel }} />
    </Page>
  )
}
