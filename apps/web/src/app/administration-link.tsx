import { can } from '@thidua/schema/permissions'
import { NavLink } from 'react-router'
import { paths } from '#lib/paths.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'

/** The way to administration, for who administers anything. */
export function AdministrationLink() {
  const { administration } = useMessages('app')
  const { rights } = useViewer()
  if (!can(rights, 'administer:movements').allowed) return null
  return (
    <NavLink
      to={paths.administration()}
      className="inline-flex min-h-11 shrink-0 items-center px-1 whitespace-nowrap text-sm font-medium text-ink no-underline hover:underline aria-[current=page]:underline"
    >
      {administration}
    </NavLink>
  )
}
