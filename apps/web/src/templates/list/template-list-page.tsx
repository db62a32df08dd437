import type { TemplatesQuery } from '@thidua/schema/generated/graphql'
import { can } from '@thidua/schema/permissions'
import { Link, useSearchParams } from 'react-router'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { paths } from '#lib/paths.ts'
import { dateText } from '#lib/time.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'
import { templatesQuery } from '../queries.ts'
import { BeginTemplate } from './begin-template.tsx'
import { CopyTemplate } from './copy-template.tsx'
import { EditVersion } from './edit-version.tsx'
import { GiveTemplate } from './give-template.tsx'

export const loader = () => preloadQuery.toPromise(preloadQuery(templatesQuery, { fetchPolicy: 'network-only' }))

type Version = TemplatesQuery['templates'][number]

/** All templates, each with its versions and the rounds that use them. */
export function Component() {
  const m = useMessages('templates')
  const administration = useMessages('administration')
  const { rights } = useViewer()
  const { templates } = useLoadedQuery(loader)
  const [search] = useSearchParams()
  const copied = search.get('chep') ?? ''
  if (!can(rights, 'administer:templates').allowed) return <NotFound />
  const bySlug = [...Map.groupBy(templates, ({ slug }) => slug).values()]
  return (
    <Page title={m.title} back={{ to: paths.administration(), label: administration.title }}>
      <p className="mt-2 text-quiet">{m.lead}</p>
      {bySlug.length === 0 ? <p className="mt-6">{m.none}</p> : null}
      <ul className="mt-6 flex flex-col gap-4">
        {bySlug.map((versions) => (
          <li key={versions[0]?.slug} className="rounded-2xl border border-line bg-sheet p-5">
            <OneTemplate versions={versions} />
          </li>
        ))}
      </ul>
      <BeginTemplate key={copied} versions={templates} copied={copied} />
    </Page>
  )
}

function OneTemplate({ versions }: { versions: readonly Version[] }) {
  const m = useMessages('templates')
  const [newest] = versions
  const draft = versions.find(({ publishedAt }) => !publishedAt)
  if (!newest) return null
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div>
          <h2 className="text-lg">{newest.name}</h2>
          <p className="text-sm text-quiet">{m.ownedBy(newest.hostAgency?.name ?? null)}</p>
        </div>
        {newest.mayEdit ? (
          <EditVersion from={newest.id} name={newest.name} draft={draft?.id ?? null} />
        ) : (
          <CopyTemplate id={newest.id} name={newest.name} />
        )}
      </div>
      <ul className="mt-2 flex flex-col divide-y divide-line">
        {versions.map(({ id, version, publishedAt, items, rounds }) => (
          <li key={id} className="py-2">
            <Link to={paths.template(id)} className="inline-flex min-h-11 items-center font-medium">
              {m.version(version)}
            </Link>
            <span className="ml-3 text-sm text-quiet">
              {publishedAt ? m.publishedOn(dateText(publishedAt)) : m.beingEdited} · {m.items(items)}
            </span>
            {rounds.length > 0 ? (
              <p className="text-sm text-quiet">{m.usedBy(rounds.map(({ name }) => name).join('; '))}</p>
            ) : null}
          </li>
        ))}
      </ul>
      {newest.mayEdit ? (
        <GiveTemplate key={newest.hostAgency?.id} id={newest.id} name={newest.name} owner={newest.hostAgency ?? null} />
      ) : null}
    </>
  )
}
