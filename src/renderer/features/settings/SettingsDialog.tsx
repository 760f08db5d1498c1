import { FolderOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { usePreference, useWindowState } from '../../store/hooks'
import type { Theme, TimeFormat } from '../../store/preferences'
import { BodyCapSetting } from '../../ui/BodyCapSetting'
import { Button } from '../../ui/Button'
import { CopyButton } from '../../ui/CopyButton'
import { Dialog } from '../../ui/Dialog'
import { SegmentedControl } from '../../ui/SegmentedControl'
import styles from './SettingsDialog.module.css'

const themeOptions: readonly { value: Theme; label: string }[] = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

const timeOptions: readonly { value: TimeFormat; label: string }[] = [
  { value: 'relative', label: 'Relative' },
  { value: 'local', label: 'Local' },
  { value: 'utc', label: 'UTC' },
]

interface SettingsDialogProps {
  onClose: () => void
}

export function SettingsDialog({ onClose }: SettingsDialogProps) {
  return (
    <Dialog onClose={onClose} title="Settings">
      <div className={styles.sections}>
        <Section title="This window">
          <Appearance />
        </Section>
        <Section title="Listener">
          <BodyCap />
        </Section>
        <Section title="Captures are stored in">
          <DataDirectory />
        </Section>
      </div>
    </Dialog>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  )
}

function Appearance() {
  const theme = usePreference((state) => state.theme)
  const timeFormat = usePreference((state) => state.timeFormat)
  const set = usePreference((state) => state.set)
  return (
    <>
      <div className={styles.choice}>
        Theme
        <SegmentedControl
          label="Theme"
          options={themeOptions}
          value={theme}
          onChange={(value) => set({ theme: value })}
        />
      </div>
      <div className={styles.choice}>
        Times
        <SegmentedControl
          label="Times"
          options={timeOptions}
          value={timeFormat}
          onChange={(value) => set({ timeFormat: value })}
        />
      </div>
    </>
  )
}

function BodyCap() {
  const settings = useWindowState((state) => state.settings)
  const updateSettings = useWindowState((state) => state.updateSettings)
  if (settings === null) return null
  return (
    <BodyCapSetting
      capBytes={settings.listener.bodyCapBytes}
      onApply={(bodyCapBytes) => updateSettings({ listener: { bodyCapBytes } })}
    />
  )
}

function DataDirectory() {
  const app = useWindowState((state) => state.app)
  const reveal = useWindowState((state) => state.revealDataDirectory)
  if (app === null) return null
  return (
    <>
      <div className={styles.directory}>
        <code>{app.dataDirectory}</code>
        <CopyButton text={app.dataDirectory} label="Copy the path of the data directory" />
        {app.capabilities.revealDataDirectory && (
          <Button size="small" onClick={() => void reveal()}>
            <FolderOpen size={14} aria-hidden />
            Show
          </Button>
        )}
      </div>
      <p className={styles.version}>VSS Inspector {app.version}</p>
    </>
  )
}
