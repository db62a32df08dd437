import { type ReactNode, Suspense } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { LanguageSwitch } from '#ui/entry/language-switch.tsx'
import icon from '#ui/icon.svg'

/** The frame of a page for who is not signed in: the product's name, one sheet, the other language. */
export const EntryFrame = ({ children }: { children: ReactNode }) => (
  <Suspense>
    <div className="grid min-h-dvh grid-rows-[1fr_auto] bg-paper">
      <main className="mx-auto flex w-full max-w-[27rem] flex-col justify-center px-5 py-10">
        <Product />
        {children}
      </main>
      <footer className="flex justify-center pb-8 print:hidden">
        <LanguageSwitch />
      </footer>
    </div>
  </Suspense>
)

function Product() {
  const m = useMessages('sign-in')
  return (
    <>
      <img src={icon} alt="" width="56" height="56" />
      <p className="mt-5 text-xl font-semibold tracking-tight">{m.product}</p>
      <p className="mt-1 text-quiet">{m.line}</p>
    </>
  )
}

/** The sheet in the middle. */
export const sheetClass = 'mt-8 flex flex-col gap-5 rounded-2xl border border-line bg-sheet p-6 shadow-sheet sm:p-8'

/** A page that leads elsewhere, below the sheet or in it. */
export const EntryLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <a href={to} className="inline-flex min-h-11 items-center text-sm font-medium">
    {children}
  </a>
)

/** What the tab says. */
export function EntryTitle({ title, hasErrors }: { title: string; hasErrors: boolean }) {
  const m = useMessages('sign-in')
  return <title>{`${hasErrors ? m.errorTitle(title) : title} – ${m.product}`}</title>
}
