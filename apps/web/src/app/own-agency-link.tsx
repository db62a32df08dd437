import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'

/** The way to who writes and who stands in, for heads. */
export function OwnAgencyLink() {
  const { ownAgency } = useMessages('app')
  const { rights } = useViewer()
  if (!rights.memberships.some(({ role }) => role === 'head')) return null
  return (
    <Link
      to={paths.ownAgency()}
      className="flex min-h-11 items-center rounded-lg border-t border-line px-2 font-medium text-ink no-underline hover:bg-accent-wash"
    >
      {ownAgency}
    </Link>
  )
}
