import { clsx } from 'clsx'

/** Why an act did not work, said at once; nothing when it did. */
export const ActProblem = ({ children, className }: { children: string | null; className?: string }) =>
  children === null ? null : (
    <p role="alert" className={clsx('font-medium text-problem', className)}>
      {children}
    </p>
  )
