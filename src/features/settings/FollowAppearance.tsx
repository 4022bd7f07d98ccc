import { useEffect } from 'react'
import { applyAppearance, type TextSize, type Theme } from '../../ui/theme/theme.ts'
import { useProfile } from '../workspace.ts'

/** Theme and text size as the person chose them, on whichever screen that was. */
export function FollowAppearance() {
  const { theme, textSize } = useProfile() ?? {}
  useEffect(() => {
    if (!theme || !textSize) return
    return applyAppearance({ theme: theme as Theme, textSize: textSize as TextSize })
  }, [theme, textSize])
  return null
}
