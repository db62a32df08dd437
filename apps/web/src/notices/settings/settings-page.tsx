import { graphql } from '@thidua/schema/generated/gql'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { paths } from '#lib/paths.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { CalendarSection } from './calendar-section.tsx'
import { SettingsForm } from './settings-form.tsx'

const settingsQuery = graphql(/* GraphQL */ `
  query NoticeSettings {
    ownSettings {
      locale
      noticeMail
      phone
      calendarSince
      mailboxDead
    }
  }
`)

export const loader = () => preloadQuery.toPromise(preloadQuery(settingsQuery, { fetchPolicy: 'network-only' }))

/** How notices come to the person beside standing on their page. */
export function Component() {
  const { own: m } = useMessages('notices')
  const { email } = useViewer()
  const { ownSettings } = useLoadedQuery(loader)
  return (
    <Page title={m.title} back={{ to: paths.account(), label: m.back }}>
      <p className="mt-2 text-quiet">{m.lead}</p>
      <p className="mt-2 text-quiet">{m.address(email)}</p>
      {ownSettings.mailboxDead ? (
        <Notice look="problem" className="mt-4">
          <p>{m.dead}</p>
        </Notice>
      ) : null}
      <SettingsForm noticeMail={ownSettings.noticeMail} phone={ownSettings.phone ?? ''} />
      <CalendarSection since={ownSettings.calendarSince ? String(ownSettings.calendarSince) : null} />
    </Page>
  )
}
