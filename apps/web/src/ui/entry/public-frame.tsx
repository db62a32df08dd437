import { type ReactNode, Suspense } from 'react'
import icon from '#ui/icon.svg'
import { LanguageSwitch } from './language-switch.tsx'

/** The frame of a page that needs no account and shows more than one sheet: the product's name, the page, the other language. */
export const PublicFrame = ({ product, children }: { product: string; children: ReactNode }) => (
  <Suspense>
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto] bg-paper">
      <header className="border-b border-line bg-sheet print:hidden">
        <p className="mx-auto flex h-14 w-full max-w-3xl items-center gap-3 px-4 font-semibold tracking-tight sm:px-6">
          <img src={icon} alt="" width="28" height="28" />
          {product}
        </p>
      </header>
      <main className="mx-auto w-full max-w-3xl px-4 pt-8 pb-16 sm:px-6">{children}</main>
      <footer className="flex justify-center pb-8 print:hidden">
        <LanguageSwitch />
      </footer>
    </div>
  </Suspense>
)
