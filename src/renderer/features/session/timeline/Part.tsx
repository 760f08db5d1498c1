import type { ComponentProps, ReactNode } from 'react'
import { Tooltip } from '../../../ui/Tooltip'

type PartProps = ComponentProps<'div'> & {
  /** All there is to say about it, as one line. */
  label: string
  /** The same laid out for the eye. */
  details?: ReactNode
}

/** A part of the drawing that explains itself: on hover, on focus, and to a screen reader. */
export function Part({ label, details = label, ...rest }: PartProps) {
  return (
    <Tooltip content={details} side="top">
      <div role="img" tabIndex={0} aria-label={label} {...rest} />
    </Tooltip>
  )
}
