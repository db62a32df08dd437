import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

/** `primary` is the page's one act; `quiet` looks like a link and stands in rows and panels. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'problem'

const looks: Record<ButtonLook, string> = {
  primary: 'min-h-12 bg-accent px-6 font-semibold text-on-accent hover:bg-accent-deep',
  secondary:
    'min-h-12 border border-border bg-sheet px-5 font-medium text-ink hover:border-accent hover:bg-accent-wash',
  quiet: 'min-h-11 px-3 font-medium text-accent underline-offset-4 hover:bg-accent-wash hover:underline',
  problem: 'min-h-12 border border-problem bg-sheet px-5 font-medium text-problem hover:bg-problem-wash',
}

export const buttonClass = (look: ButtonLook = 'primary', more?: string): string =>
  clsx(
    'inline-flex items-center justify-center gap-2 rounded-lg text-center leading-snug no-underline transition-colors',
    'aria-disabled:cursor-not-allowed aria-disabled:opacity-60',
    looks[look],
    more,
  )

type ButtonProps = ComponentProps<'button'> & { look?: ButtonLook; icon?: ReactNode }

/** Never uses `disabled`: a refused act stays reachable and answers why (see `RefusedAct`). */
export const Button = ({ look, icon, className, children, type = 'button', ...rest }: ButtonProps) => (
  <button type={type} className={buttonClass(look, className)} {...rest}>
    {icon}
    {children}
  </button>
)
