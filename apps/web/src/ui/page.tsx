import { clsx } from 'clsx'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useMessages } from '#messages/use-messages.ts'
import { wholeHeading } from './heading/whole-words.ts'

/** One page: its title in the tab, the back link on top, one h1, a readable width. */
export function Page({
  title,
  heading = title,
  hasErrors = false,
  back,
  wide = false,
  children,
}: {
  title: string
  heading?: ReactNode
  hasErrors?: boolean
  back?: { to: string; label: string }
  wide?: boolean
  children: ReactNode
}) {
  const app = useMessages('app')
  return (
    <div className={clsx('mx-auto w-full px-4 py-6 sm:px-6 sm:py-8', wide ? 'max-w-page' : 'max-w-reading')}>
      <title>{app.title(hasErrors ? app.errorTitle(title) : title)}</title>
      {back ? (
        <Link
          to={back.to}
          className="-ml-1 inline-flex min-h-11 items-center gap-2 px-1 text-sm font-medium print:hidden"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {back.label}
        </Link>
      ) : null}
      <h1 className="mt-1 text-2xl tracking-tight sm:text-3xl">{wholeHeading(heading)}</h1>
      {children}
    </div>
  )
}
