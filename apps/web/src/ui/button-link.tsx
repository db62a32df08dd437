import { Link, type LinkProps } from 'react-router'
import { type ButtonLook, buttonClass } from './button.tsx'

/** A link that looks like a button. Apart from `Button`, whose page for signing in needs no router. */
export const ButtonLink = ({ look, className, ...rest }: LinkProps & { look?: ButtonLook }) => (
  <Link className={buttonClass(look, className)} {...rest} />
)
