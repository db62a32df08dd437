import './popover.css'
import { type CSSProperties, type ReactNode, useId } from 'react'

/**
 * A button that opens a small panel under its right end; where the browser cannot anchor it, under the page's head. The
 * browser's own popover: closes on Escape and on a click elsewhere, and gives focus back to the button.
 */
export function Popover({ label, trigger, children }: { label: string; trigger: ReactNode; children: ReactNode }) {
  const id = useId()
  const anchor = { '--popover-anchor': `--popover${id}` } as CSSProperties
  return (
    <div className="relative min-w-0" style={anchor}>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        className="popover-button inline-flex min-h-11 max-w-full items-center gap-2 rounded-lg px-3 text-sm font-medium hover:bg-accent-wash"
      >
        {trigger}
      </button>
      <div
        id={id}
        popover="auto"
        className="popover-panel fixed inset-auto top-[calc(3.75rem+var(--strip,0rem))] right-[max(1rem,calc((100vw-76rem)/2+1.5rem))] m-0 w-72 rounded-xl border border-line bg-sheet p-3 text-sm text-ink shadow-float"
      >
        {children}
      </div>
    </div>
  )
}
