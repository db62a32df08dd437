const open: HTMLDialogElement[] = []
const listeners = new Set<() => void>()

const tell = (): void => {
  for (const listener of listeners) listener()
}

/** Opens a dialog over everything else; gives the way to close it. */
export function showOnTop(dialog: HTMLDialogElement): () => void {
  dialog.showModal()
  open.push(dialog)
  tell()
  return () => {
    open.splice(open.indexOf(dialog), 1)
    tell()
    dialog.close()
  }
}

/** The dialog that everything else is inert behind; null when there is none. */
export const topModal = (): HTMLDialogElement | null => open.at(-1) ?? null

export function subscribeTopModal(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
