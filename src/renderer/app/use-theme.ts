import { useLayoutEffect } from 'react'
import { usePreference } from '../store/hooks'

/** Puts the chosen theme on the document; "system" leaves it to `color-scheme`. */
export function useTheme() {
  const theme = usePreference((state) => state.theme)
  useLayoutEffect(() => {
    const root = document.documentElement
    if (theme === 'system') delete root.dataset.theme
    else root.dataset.theme = theme
  }, [theme])
}
