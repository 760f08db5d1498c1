import { FolderOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { usePreference, useWindowState } from '../../store/hooks'
import { themes, timeFormats } from '../../store/preferences'
import { BodyCapSetting } from '../../ui/BodyCapSetting'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { CopyButton } from '../../ui/CopyButton'
import { Dialog } from '../../ui/Dialog'
import styles from './SettingsDialog.module.css'

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
      <Choice
        label="Theme"
        options={themes}
        names={{ system: 'System', light: 'Light', dark: 'Dark' }}
        value={theme}
        onChange={(choice) => set({ theme: choice })}
      />
      <Choice
        label="Times"
        options={timeFormats}
        names={{ relative: 'Relative', local: 'Local', utc: 'UTC' }}
        value={timeFormat}
        onChange={(choice) => set({ timeFormat: choice })}
      />
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
      onApply={(bodyCapBytes) => void updateSettings({ listener: { bodyCapBytes } })}
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
