import { graphql } from '@thidua/schema/generated/gql'
import { can } from '@thidua/schema/permissions'
import { useState } from 'react'
import { Link } from 'react-router'
import { ChangeHistory } from '#administration/change-history.tsx'
import { dayText } from '#administration/day-text.ts'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { paths } from '#lib/paths.ts'
import { numberText } from '#lib/time.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'
import { BlockForm } from './block-form.tsx'
import { EndBlock } from './end-block.tsx'

const blocksQuery = graphql(/* GraphQL */ `
  query BlocksPage {
    blocks {
      ...Block_all @unmask
    }
  }
`)

graphql(/* GraphQL */ `
  fragment Block_all on Block {
    id
    lastChange
    code
    name
    position
    agencyCount
    validUntil
  }
`)

export const loader = () => preloadQuery.toPromise(preloadQuery(blocksQuery, { fetchPolicy: 'network-only' }))

/** The emulation blocks in their order; each opens its form and its history. */
export function Component() {
  const { blocks: m } = useMessages('directory')
  const administration = useMessages('administration')
  const { endOrRemove } = administration
  const { rights } = useViewer()
  const { blocks } = useLoadedQuery(loader)
  const [open, setOpen] = useState<string | null>(null)
  if (!can(rights, 'administer:directory').allowed) return <NotFound />
  const ordered = blocks.toSorted((one, other) => one.position - other.position)
  return (
    <Page title={m.title} back={{ to: paths.administration(), label: administration.title }}>
      {blocks.length === 0 ? <p className="mt-4 text-quiet">{m.empty}</p> : null}
      <ol className="mt-4 divide-y divide-line">
        {ordered.map((block) => (
          <li key={block.id} className="py-2">
            {open === block.id ? (
              <>
                <BlockForm block={block} next={block.position} onDone={() => setOpen(null)} />
                <EndBlock block={block} onRemoved={() => setOpen(null)} />
                <ChangeHistory
                  key={block.lastChange}
                  subject="block"
                  id={block.id}
                  labels={m.fields}
                  valueWord={(field, value) => (field === 'validUntil' ? dayText(value) : value)}
                />
              </>
            ) : (
              <div className="flex flex-wrap items-center justify-between gap-x-6">
                <p>
                  <span className="text-quiet">{block.position}. </span>
                  {block.name} <span className="text-sm text-quiet">{block.code}</span>
                  {block.validUntil ? (
                    <span className="block text-sm text-quiet">{endOrRemove.endsOn(dayText(block.validUntil))}</span>
                  ) : null}
                </p>
                <p className="flex items-center gap-2 text-sm">
                  <Link to={`${paths.agencies()}?khoi=${block.id}`} className="inline-flex min-h-11 items-center">
                    {m.count(numberText(block.agencyCount))}
                  </Link>
                  <Button look="quiet" aria-label={`${m.changeTitle}: ${block.name}`} onClick={() => setOpen(block.id)}>
                    {m.change}
                  </Button>
                </p>
              </div>
            )}
          </li>
        ))}
      </ol>
      {open === 'new' ? (
        <BlockForm block={null} next={(ordered.at(-1)?.position ?? 0) + 1} onDone={() => setOpen(null)} />
      ) : (
        <Button className="mt-6" onClick={() => setOpen('new')}>
          {m.add}
        </Button>
      )}
    </Page>
  )
}
