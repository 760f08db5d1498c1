import type { ComponentProps } from 'react'
import { classNames } from '../lib/class-names'
import styles from './Button.module.css'

type ButtonProps = ComponentProps<'button'> & {
  variant?: 'plain' | 'outlined'
  size?: 'small' | 'medium'
}

export function Button({ variant = 'outlined', size = 'medium', className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={classNames(styles.button, styles[variant], styles[size], className)} {...rest} />
  )
}
