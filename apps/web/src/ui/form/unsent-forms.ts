const unsent = new Set<symbol>()

/** Says whether the form called `form` holds what is nowhere but on this page. */
export function tellUnsent(form: symbol, isUnsent: boolean): void {
  if (isUnsent) unsent.add(form)
  else unsent.delete(form)
}

/** Whether leaving the page would lose what was filled in: then the person is asked first. */
export const hasUnsentForms = (): boolean => unsent.size > 0

/** Lets the page go without that question: the person was asked, or what was filled in has no more use. */
export const forgetUnsentForms = (): void => unsent.clear()

addEventListener('beforeunload', (event) => {
  if (hasUnsentForms()) event.preventDefault()
})
