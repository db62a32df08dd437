import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let dragged = false
let following = false

function set(now: boolean): void {
  if (dragged === now) return
  dragged = now
  for (const listener of listeners) listener()
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** A file that is let go beside a place for it would be opened by the browser in the page's stead, typed text and all. */
function follow(): void {
  if (following) return
  following = true
  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    set(true)
  })
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) set(false)
  })
  addEventListener('drop', (event) => {
    if (hasFiles(event)) event.preventDefault()
    set(false)
  })
  addEventListener('dragend', () => set(false))
}

function subscribe(listener: () => void): () => void {
  follow()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether a file is being dragged over the page. */
export const useDraggedFile = (): boolean => useSyncExternalStore(subscribe, () => dragged)
