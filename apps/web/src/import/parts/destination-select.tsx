import { letterPath } from '@thidua/schema/outline/paths'
import { ChevronDown } from 'lucide-react'
import { useOpenReport } from '#answers/open-report.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { controlClass } from '#ui/form/field.tsx'
import { destinationGroups } from '../model/destinations.ts'
import { useDestinationWords } from '../use-destination-name.ts'

interface DestinationSelectProps {
  readonly id: string
  readonly target: string | null
  readonly onChange: (target: string | null) => void
}

/** Every narrative of the outline by chapter, the letter's own sentences, and the tray. */
export function DestinationSelect({ id, target, onChange }: DestinationSelectProps) {
  const m = useMessages('import').parts
  const { template } = useOpenReport()
  const label = useLabel()
  const nameOf = useDestinationWords()
  return (
    <div className="relative">
      <select
        id={id}
        value={target ?? ''}
        onChange={({ target: { value } }) => onChange(value === '' ? null : value)}
        className={`${controlClass} min-h-12 appearance-none pr-11`}
      >
        <option value="">{m.tray}</option>
        {destinationGroups(template).map((group) => (
          <optgroup key={group.numeral} label={`${group.numeral}. ${label(group.name)}`}>
            {group.destinations.map((destination) => (
              <option key={destination.path} value={destination.path}>
                {nameOf(destination)}
              </option>
            ))}
          </optgroup>
        ))}
        <optgroup label={m.letterGroup}>
          <option value={letterPath('opening')}>{m.opening}</option>
          <option value={letterPath('closing')}>{m.closing}</option>
        </optgroup>
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3.5 size-5 -translate-y-1/2 text-quiet"
      />
    </div>
  )
}
