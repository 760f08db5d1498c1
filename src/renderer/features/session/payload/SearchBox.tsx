import { ChevronDown, ChevronUp, Search as SearchIcon } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import { IconButton } from '../../../ui/IconButton'
import styles from './SearchBox.module.css'
import { MATCH_LIMIT } from './match-limit'
import type { Search } from './use-search'

interface SearchBoxProps {
  search: Search
  inputRef: Ref<HTMLInputElement>
}

export function SearchBox({ search, inputRef }: SearchBoxProps) {
  const { text, count, position } = search
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      search.step(event.shiftKey ? -1 : 1)
    } else if (event.key === 'Escape' && text !== '') {
      // The first Esc empties the field, the next one goes back to the feed, as everywhere.
      event.preventDefault()
      search.setText('')
    }
  }
  return (
    <div className={styles.box} role="search">
      <SearchIcon className={styles.icon} size={14} aria-hidden />
      <input
        ref={inputRef}
        className={styles.input}
        type="text"
        placeholder="Search"
        aria-label="Search in the body"
        spellCheck={false}
        value={text}
        onChange={(event) => search.setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className={styles.count} role="status">
        {text !== '' && countText(position, count)}
      </span>
      <IconButton
        label="Previous match"
        hint="Shift+Enter"
        size="small"
        disabled={position === null}
        onClick={() => search.step(-1)}
      >
        <ChevronUp size={14} />
      </IconButton>
      <IconButton
        label="Next match"
        hint="Enter"
        size="small"
        disabled={position === null}
        onClick={() => search.step(1)}
      >
        <ChevronDown size={14} />
      </IconButton>
    </div>
  )
}

function countText(position: number | null, count: number): string {
  if (position === null) return 'no match'
  const all = count >= MATCH_LIMIT ? `${MATCH_LIMIT.toLocaleString('en')}+` : count.toLocaleString('en')
  return `${(position + 1).toLocaleString('en')} of ${all}`
}
