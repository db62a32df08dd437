import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import icon from '#ui/icon.svg'
import { AdministrationLink } from './administration-link.tsx'
import { NoticesLink } from './notices-link.tsx'
import { PersonMenu } from './person-menu.tsx'
import { SearchLink } from './search-link.tsx'

export function TopBar() {
  const app = useMessages('app')
  return (
    <header className="border-b border-line bg-sheet print:hidden">
      <div className="mx-auto flex h-14 max-w-page items-center justify-between gap-4 px-4 sm:px-6">
        <Link
          to={paths.home()}
          className="inline-flex min-h-11 min-w-0 items-center gap-3 font-semibold tracking-tight text-ink no-underline"
        >
          <img src={icon} alt="" width="28" height="28" />
          <span className="truncate max-[26rem]:sr-only">{app.product}</span>
        </Link>
        <div className="flex min-w-0 items-center gap-2 sm:gap-4">
          <SearchLink />
          <AdministrationLink />
          <NoticesLink />
          <PersonMenu />
        </div>
      </div>
    </header>
  )
}
