import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Chosen } from './chosen.tsx'
import { SearchAndTake, type SearchAndTakeProps, type Taken } from './search-and-take.tsx'

interface TakeFieldProps<Data> extends Omit<SearchAndTakeProps<Data>, 'label' | 'chosen'> {
  readonly label: string
  /** Names the words that it is found by. */
  readonly search: string
  /** The button that looks for another. */
  readonly change: string
  /** The name of what is chosen; '' where nothing is. */
  readonly name: string
  /** Said where nothing is chosen. */
  readonly nothing: string
  /** Nothing is an answer too: it is chosen by this button, and stands until another is looked for. */
  readonly none?: string
  /** Whether another one is looked for at once. */
  readonly searching?: boolean
}

const noneTaken: Taken = { id: '', name: '' }

/** One of very many, chosen by words: what is chosen stands there until another is looked for. */
export function TakeField<Data>({
  label,
  search,
  change,
  name,
  nothing,
  none,
  searching = false,
  onTake,
  ...rest
}: TakeFieldProps<Data>) {
  const [changing, setChanging] = useState(searching)
  const take = (taken: Taken) => {
    onTake(taken)
    setChanging(false)
  }
  const chosen = name === '' ? nothing : name
  if (!changing && (name !== '' || none !== undefined))
    return (
      <Chosen label={label} name={chosen} hint={rest.hint}>
        <Button look="quiet" className={name === '' ? '-ml-3' : undefined} onClick={() => setChanging(true)}>
          {change}
        </Button>
      </Chosen>
    )
  return (
    <div>
      <p className="mb-1.5 font-medium">{label}</p>
      <SearchAndTake {...rest} label={search} chosen={chosen} onTake={take} />
      {none === undefined || name === '' ? null : (
        <Button look="quiet" className="-ml-3" onClick={() => take(noneTaken)}>
          {none}
        </Button>
      )}
    </div>
  )
}
