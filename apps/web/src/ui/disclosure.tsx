import { type ReactNode, useState } from 'react'

/** A part that is folded away and made only while it is open: what it shows may take work. */
export function Disclosure({
  summary,
  summaryClassName,
  className,
  hidden = false,
  children,
}: {
  summary: string
  summaryClassName: string
  className: string
  hidden?: boolean
  children: ReactNode
}) {
  const [open, setOpen] = useState(false)
  return (
    <details className={className} hidden={hidden} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={summaryClassName}>{summary}</summary>
      {open ? children : null}
    </details>
  )
}
