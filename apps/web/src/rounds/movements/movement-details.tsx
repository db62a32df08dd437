import type { MovementForm_MovementFragment } from '@thidua/schema/generated/graphql'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'

/** A movement that another agency keeps: to be read, used and copied. */
export function MovementDetails({ movement }: { movement: MovementForm_MovementFragment }) {
  const { movement: m, movements, document } = useMessages('rounds')
  const { id, kind, fromYear, toYear, scope, aims, hostAgency, launchDocument } = movement
  const lines = [
    [m.kind, movements.kinds[kind]],
    [movements.years, movements.yearsText(fromYear, toYear ?? null)],
    [m.scope, scope],
    [m.aims, aims],
    [document.legendLaunch, launchDocument ? `${launchDocument.number}, ${launchDocument.issuer}` : ''],
  ] as const
  return (
    <>
      <p className="mt-2 text-quiet">
        {m.owner(hostAgency?.name ?? null)} {m.readOnly}
      </p>
      <dl className="mt-6 grid gap-x-6 gap-y-3 sm:grid-cols-[12rem_1fr]">
        {lines.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="font-medium">{label}</dt>
            <dd className="whitespace-pre-line">{value === '' ? m.noLaunch : value}</dd>
          </div>
        ))}
      </dl>
      <ButtonLink look="secondary" to={`${paths.movement('moi')}?chep=${id}`} className="mt-6">
        {m.copy}
      </ButtonLink>
    </>
  )
}
