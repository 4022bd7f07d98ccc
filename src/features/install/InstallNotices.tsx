import { useEffect, useRef } from 'react'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useWatched, useWorkspace } from '../workspace.ts'
import { NewsNotice } from './NewsNotice.tsx'

// For as long as the page lives: the frame is another one in a programme than outside.
let isSaid = false

/** Says once that the app is now on the device, and after an update what is new. */
export function InstallNotices() {
  const { t } = useTexts()
  const toast = useToast()
  const { update } = useWorkspace()
  const state = useWatched(update)
  const words = useRef('')
  words.current = t('install.offlineReady')
  useEffect(() => {
    if (state !== 'ready' || isSaid) return
    isSaid = true
    toast({ text: words.current })
  }, [state, toast])
  return <NewsNotice />
}
