import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import type { PreparedRound } from '../prepared-round.ts'

/** Agencies by block, and who reads which. */
export function AskedBlocks({ blocks }: Pick<PreparedRound, 'blocks'>) {
  const { agencies: m } = useMessages('rounds')
  return (
    <div className="mt-6">
      <h3 className="font-semibold">{m.blocksTitle}</h3>
      <dl className="mt-2 flex flex-col divide-y divide-line text-sm">
        {blocks.map(({ block, asked, readers }) => (
          <div key={block?.id ?? ''} className="py-2 sm:grid sm:grid-cols-2 sm:gap-4">
            <dt>
              {block?.name ?? m.noBlock}{' '}
              <span className="whitespace-nowrap text-quiet">({m.count(numberText(asked))})</span>
            </dt>
            <dd className={readers.length > 0 || block === null ? 'text-quiet' : 'text-notice'}>
              {readers.length > 0 ? m.readers(readers.join(', ')) : m.noReader}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
