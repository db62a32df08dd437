import type { OwnAccount } from '@thidua/schema/http/account'
import { Link, useLoaderData, useRevalidator } from 'react-router'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Page } from '#ui/page.tsx'
import { readAccount } from './account-requests.ts'
import { PasswordSection } from './password-section.tsx'
import { SecondFactorSection } from './second-factor-section.tsx'
import { SessionsSection } from './sessions-section.tsx'

export const loader = readAccount

/** A person's own account: how they sign in, and where they are signed in. */
export function Component() {
  const m = useMessages('account')
  const app = useMessages('app')
  const account = useLoaderData<OwnAccount>()
  const { revalidate } = useRevalidator()
  const reload = () => void revalidate()
  return (
    <Page title={m.title} back={{ to: paths.home(), label: app.home }}>
      <p className="mt-2 text-quiet">{m.who(account.name, account.email)}</p>
      <PasswordSection email={account.email} onChanged={reload} />
      <SecondFactorSection account={account} onChanged={reload} />
      <p className="mt-6">
        <Link to={paths.noticeSettings()} className="inline-flex min-h-11 items-center font-medium">
          {m.notices}
        </Link>
      </p>
      <SessionsSection sessions={account.sessions} onChanged={reload} />
    </Page>
  )
}
