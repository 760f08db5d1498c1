import type { Failure } from '../../shared/api/failure'
import { NumberSetting } from './NumberSetting'

const megabyte = 1024 * 1024

interface BodyCapSettingProps {
  capBytes: number
  onApply: (capBytes: number) => Promise<Failure | null>
}

/** The size up to which the listener accepts a body. */
export function BodyCapSetting({ capBytes, onApply }: BodyCapSettingProps) {
  return (
    <NumberSetting
      label="Largest body"
      unit="MB"
      hint="A larger one is answered 413; its size and its first 64 KB are kept."
      value={Math.round((capBytes / megabyte) * 100) / 100}
      min={1}
      max={100}
      onApply={(size) => onApply(Math.round(size * megabyte))}
    />
  )
}
