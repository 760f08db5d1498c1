import { Command as Primitive } from 'cmdk'
import { Search } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { type Command, commandGroups, keyName } from '../../lib/command'
import { matchesWords } from '../../lib/match-words'
import { isApple } from '../../lib/platform'
import { useWindowState } from '../../store/hooks'
import { Dialog } from '../../ui/Dialog'
import { Kbd } from '../../ui/Kbd'
import styles from './CommandsDialog.module.css'

interface CommandsDialogProps {
  onClose: () => void
  commands: readonly Command[]
}

/** Everything that can be done, found by typing. */
export function CommandsDialog({ onClose, commands }: CommandsDialogProps) {
  const chosen = useRef<Command | null>(null)
  const loadSamples = useWindowState((state) => state.loadSamples)
  useEffect(() => {
    void loadSamples()
  }, [loadSamples])

  const choose = (command: Command) => {
    chosen.current = command
    onClose()
  }
  return (
    <Dialog onClose={onClose} onClosed={() => chosen.current?.run()} title="Commands" titleHidden>
      <Primitive
        label="Commands"
        loop
        vimBindings={false}
        filter={(_id, typed, keywords = []) => (matchesWords(keywords.join(' '), typed) ? 1 : 0)}
      >
        <div className={styles.search}>
          <Search size={16} aria-hidden />
          <Primitive.Input className={styles.input} placeholder="Type a command" />
        </div>
        <Primitive.List className={styles.list} label="Commands">
          <Primitive.Empty className={styles.empty}>No command has these words.</Primitive.Empty>
          {commandGroups.map((group) => (
            <Primitive.Group key={group} heading={group} className={styles.group}>
              {commands
                .filter((command) => command.group === group)
                .map((command) => (
                  <Primitive.Item
                    key={command.id}
                    value={command.id}
                    keywords={[command.title, group]}
                    className={styles.item}
                    onSelect={() => choose(command)}
                  >
                    {command.title}
                    {command.keys?.map((key) => (
                      <Kbd key={key}>{keyName(key, isApple)}</Kbd>
                    ))}
                  </Primitive.Item>
                ))}
            </Primitive.Group>
          ))}
        </Primitive.List>
      </Primitive>
    </Dialog>
  )
}
