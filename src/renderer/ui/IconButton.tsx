import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '../lib/class-names'
import { Button } from './Button'
import styles from './Button.module.css'
import { Tooltip } from './Tooltip'

type IconButtonProps = Omit<ComponentProps<typeof Button>, 'children' | 'aria-label'> & {
  /** The button's name, also shown as its tooltip. */
  label: string
  /** A second, quieter line of the tooltip: the key that does the same. */
  hint?: ReactNode
  children: ReactNode
}

export function IconButton({ label, hint, variant = 'plain', className, children, ...rest }: IconButtonProps) {
  return (
    <Tooltip content={label} hint={hint}>
      <Button variant={variant} className={classNames(styles.icon, className)} aria-label={label} {...rest}>
        {children}
      </Button>
    </Tooltip>
  )
}
