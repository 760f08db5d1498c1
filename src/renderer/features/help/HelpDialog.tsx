import { type Command, commandGroups, keyName } from '../../lib/command'
import { isApple } from '../../lib/platform'
import { Dialog } from '../../ui/Dialog'
import { Kbd } from '../../ui/Kbd'
import styles from './HelpDialog.module.css'

interface HelpDialogProps {
  onClose: () => void
  commands: readonly Command[]
}

/** All keys, from the one list that also makes them work. */
export function HelpDialog({ onClose, commands }: HelpDialogProps) {
  const withKeys = commands.filter((command) => keysOf(command).length > 0)
  const groups = commandGroups
    .map((group) => ({ group, entries: withKeys.filter((command) => command.group === group) }))
    .filter(({ entries }) => entries.length > 0)
  return (
    <Dialog onClose={onClose} title="Keys">
      <div className={styles.groups}>
        {groups.map(({ group, entries }) => (
          <section key={group}>
            <h3 className={styles.group}>{group}</h3>
            <dl>
              {entries.map((command) => (
                <div key={command.id} className={styles.entry}>
                  <dt>{command.title}</dt>
                  <dd className={styles.keys}>
                    {keysOf(command).map((key) => (
                      <Kbd key={key}>{keyName(key, isApple)}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function keysOf({ keys = [], feedKeys = [] }: Command): readonly string[] {
  return [...keys, ...feedKeys]
}
