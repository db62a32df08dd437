import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'

/**
 * Shows an explanation beside its trigger on hover and focus. Only for the eye: the trigger itself names
 * the same words by `aria-describedby`, and the page says them in the open somewhere too (touch has no hover).
 */
export const Explained = ({ text, children }: { text: string; children: ReactElement }) => (
  <Tooltip.Root>
    <Tooltip.Trigger render={children} delay={250} />
    <Tooltip.Portal>
      <Tooltip.Positioner sideOffset={8} className="z-40">
        <Tooltip.Popup className="max-w-80 rounded-lg bg-ink px-4 py-3 text-sm leading-normal text-paper shadow-float">
          {text}
        </Tooltip.Popup>
      </Tooltip.Positioner>
    </Tooltip.Portal>
  </Tooltip.Root>
)
