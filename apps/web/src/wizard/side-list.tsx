import { itemsOf, numberOf } from '@thidua/schema/outline/template'
import type { ItemState } from '@thidua/schema/verdict'
import { clsx } from 'clsx'
import { NavLink } from 'react-router'
import { useOpenReport } from '#answers/open-report.ts'
import { useVerdict } from '#answers/use-verdict.ts'
import { paths } from '#lib/paths.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { WritersAt } from './presence/here-now.tsx'

/** Done is plain so that the unfinished stands out; red only for what must be fixed. */
const looks: Record<ItemState, string> = {
  notStarted: 'text-quiet',
  inProgress: 'font-medium text-accent',
  done: 'text-ink',
  none: 'text-ink',
  needsFix: 'font-medium text-problem',
}

export const StateText = ({ state, className }: { state: ItemState; className?: string }) => {
  const { states } = useMessages('wizard')
  return <span className={clsx('text-sm', looks[state], className)}>{states[state]}</span>
}

/** The sections beside the page, with their states; any order. */
export function SideList() {
  const { id, template } = useOpenReport()
  const { items } = useVerdict()
  const m = useMessages('wizard')
  const text = useLabel()
  const link = ({ isActive }: { isActive: boolean }) =>
    clsx(
      'block rounded-lg px-3 py-1.5 leading-snug text-ink no-underline hover:bg-accent-wash',
      isActive && 'bg-accent-wash font-medium',
    )
  return (
    <nav aria-label={m.outline} className="sticky top-20">
      <ul className="flex max-h-[calc(100dvh-6rem)] flex-col gap-0.5 overflow-y-auto pb-6 text-sm">
        {itemsOf(template).map((item) => {
          const state = items.find((one) => one.item === item.id)?.state ?? 'notStarted'
          return (
            <li key={item.id}>
              <NavLink to={paths.item(id, item.id)} className={link}>
                <span className="block">
                  <span className="text-quiet tabular-nums">{numberOf(template, item.id)}</span> {text(item.name)}
                </span>
                <StateText state={state} className="text-xs" />
                <WritersAt place={item.id} />
              </NavLink>
            </li>
          )
        })}
        <li className="mt-2 border-t border-line pt-2">
          <NavLink to={paths.letterFields(id)} className={link}>
            {m.letterFields}
            <WritersAt place="letter" />
          </NavLink>
        </li>
        <li>
          <NavLink to={paths.check(id)} className={link}>
            {m.check}
          </NavLink>
        </li>
      </ul>
    </nav>
  )
}
