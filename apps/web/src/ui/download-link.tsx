import type { ReactNode } from 'react'
import { type ButtonLook, buttonClass } from './button.tsx'

/**
 * A file of the server. A plain link: the browser shows its own progress and keeps the page. Without `download`, so that
 * what the server says instead of a file is read.
 */
export const DownloadLink = ({
  href,
  icon,
  look = 'quiet',
  children,
}: {
  href: string
  icon?: ReactNode
  look?: ButtonLook
  children: ReactNode
}) => (
  <a href={href} className={buttonClass(look)}>
    {icon}
    {children}
  </a>
)
