import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { Button, IconButton } from '../form/Button.tsx'
import { Icon } from '../icons/Icon.tsx'
import { useTexts } from '../Texts.tsx'
import styles from './Toast.module.css'

export type ToastMessage = {
  readonly text: string
  /** Takes back what was just done; the button says so. */
  readonly onUndo?: () => void
  readonly tone?: 'done' | 'warning'
}
type Shown = ToastMessage & { readonly id: number }
export type ShowToast = (message: ToastMessage) => void

/** Time enough to read and reach the button; pointing at it or focusing it stops the clock. */
const STAY_MS = 10_000
const MOST = 3

const Context = createContext<ShowToast | null>(null)

export function useToast(): ShowToast {
  const show = useContext(Context)
  if (!show) throw new Error('ToastProvider is missing above this component')
  return show
}

export function ToastProvider({
  children,
  stayMs = STAY_MS,
}: {
  readonly children: ReactNode
  readonly stayMs?: number
}) {
  const { t } = useTexts()
  const [shown, setShown] = useState<readonly Shown[]>([])
  const next = useRef(0)
  const show = useCallback<ShowToast>((message) => {
    next.current += 1
    const id = next.current
    setShown((before) => [...before, { ...message, id }].slice(-MOST))
  }, [])
  const drop = useCallback((id: number) => setShown((before) => before.filter((toast) => toast.id !== id)), [])
  const region = useMemo(
    () => shown.map((toast) => <Toast key={toast.id} toast={toast} stayMs={stayMs} onGone={drop} />),
    [shown, stayMs, drop],
  )
  return (
    <Context value={show}>
      {children}
      <section aria-label={t('common.ui.notices')} aria-live="polite" className={styles.region}>
        {region}
      </section>
    </Context>
  )
}

type ToastProps = { readonly toast: Shown; readonly stayMs: number; readonly onGone: (id: number) => void }

function Toast({ toast, stayMs, onGone }: ToastProps) {
  const { id, text, onUndo, tone = 'done' } = toast
  const { t } = useTexts()
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => onGone(id), stayMs)
    return () => clearTimeout(timer)
  }, [isHeld, id, stayMs, onGone])
  const undo = () => {
    onUndo?.()
    onGone(id)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only stops the clock
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={tone === 'warning' ? 'warning' : 'check'} />
      <span className={styles.text}>{text}</span>
      {onUndo && (
        <Button kind="quiet" icon="undo" onClick={undo}>
          {t('common.ui.undo')}
        </Button>
      )}
      <IconButton icon="close" label={t('common.ui.close')} onClick={() => onGone(id)} />
    </div>
  )
}
