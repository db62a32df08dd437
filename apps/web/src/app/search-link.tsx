import { Search } from 'lucide-react'
import { NavLink, useLocation, useNavigate } from 'react-router'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useKeys } from '#ui/keys/use-keys.ts'

/** The way to the search, by a press or by `/`; on its own page that leads to the words. */
export function SearchLink() {
  const { search } = useMessages('app')
  const { pathname } = useLocation()
  const navigate = useNavigate()
  useKeys(
    {
      '/': () => {
        if (pathname === paths.search()) document.getElementById('list-search')?.focus()
        else void navigate(paths.search())
      },
    },
    'frame',
  )
  return (
    <NavLink
      to={paths.search()}
      aria-keyshortcuts="/"
      className="inline-flex min-h-11 min-w-11 shrink-0 items-center justify-center gap-2 px-1 text-sm font-medium text-ink no-underline hover:underline aria-[current=page]:underline"
    >
      <Search aria-hidden className="size-4.5" />
      <span className="max-sm:sr-only">{search}</span>
    </NavLink>
  )
}
