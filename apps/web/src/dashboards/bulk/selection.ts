import { useState } from 'react'

/** Reports chosen for an act on many: by name, or all that the list's filter finds. */
export type Selection = { readonly kind: 'some'; readonly ids: ReadonlySet<string> } | { readonly kind: 'all' }

export const nothing: Selection = { kind: 'some', ids: new Set() }

export interface ReportSelection {
  readonly selection: Selection
  readonly choose: (selection: Selection) => void
  readonly has: (id: string) => boolean
  readonly toggle: (id: string, chosen: boolean) => void
}

/** What is chosen in a list; another filter begins anew, as what cannot be seen is not acted on. */
export function useSelection(filter: string): ReportSelection {
  const [chosen, setChosen] = useState({ filter, selection: nothing })
  const selection = chosen.filter === filter ? chosen.selection : nothing
  const choose = (next: Selection) => setChosen({ filter, selection: next })
  return {
    selection,
    choose,
    has: (id) => selection.kind === 'all' || selection.ids.has(id),
    toggle: (id, on) => {
      const ids = new Set(selection.kind === 'some' ? selection.ids : [])
      if (on) ids.add(id)
      else ids.delete(id)
      choose({ kind: 'some', ids })
    },
  }
}
