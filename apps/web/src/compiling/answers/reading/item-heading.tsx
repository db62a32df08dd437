import { findItem, itemsOf, numberOf } from '@thidua/schema/outline/template'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { KeysDialog } from '#ui/keys/keys-dialog.tsx'
import { useKeys } from '#ui/keys/use-keys.ts'
import { useCompiling } from '../../model/compiling.ts'

/** Which item the answers are to, the ways to the one before and after it, and the keys. */
export function ItemHeading() {
  const { answers: m, keys } = useMessages('compiling')
  const text = useLabel()
  const { template, item: id, open } = useCompiling()
  const items = itemsOf(template)
  const at = items.findIndex((item) => item.id === id)
  const item = findItem(template, id)
  // Where the last press leads: a second one goes on from there, though the page is still on its way.
  const ahead = useRef(id)
  useEffect(() => {
    ahead.current = id
  }, [id])
  const go = (by: -1 | 1) => {
    const to = items[items.findIndex((one) => one.id === ahead.current) + by]
    if (!to) return
    ahead.current = to.id
    open(to.id)
  }
  useKeys({ '[': () => go(-1), ']': () => go(1) })
  const step = (by: -1 | 1, label: string, icon: React.ReactNode) => (
    <Button
      look="quiet"
      className="min-w-11 px-0"
      aria-label={label}
      title={label}
      aria-disabled={!items[at + by]}
      onClick={() => go(by)}
    >
      {icon}
    </Button>
  )
  return (
    <div className="flex items-center gap-x-2 py-1 pr-2 pl-4 sm:pl-5">
      <h2 className="min-w-0 grow text-base">
        <span className="text-quiet tabular-nums">{numberOf(template, id)}</span> {item ? text(item.name) : null}
      </h2>
      <div className="flex shrink-0 items-center text-sm">
        {step(-1, m.previousItem, <ChevronLeft aria-hidden className="size-5" />)}
        {step(1, m.nextItem, <ChevronRight aria-hidden className="size-5" />)}
        <KeysDialog
          title={keys.title}
          list={keys.list}
          className="min-w-11 px-2 max-sm:hidden max-2xl:[&>span]:sr-only"
        />
      </div>
    </div>
  )
}
