import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { IconButton } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useMoreTexts } from '../moreTexts.ts'
import styles from './help.module.css'
import { type Topic, topicOf } from './topics.ts'

const POINTS = ['first', 'second', 'third'] as const

/** "?" beside the tools: what this screen is for, in three sentences. The topic follows the address unless told. */
export function ScreenHelp({ topic: told }: { readonly topic?: Topic }) {
  const { t } = useTexts()
  const [path] = useLocation()
  const [isOpen, setOpen] = useState(false)
  const hasTexts = useMoreTexts(isOpen)
  const topic = told ?? topicOf(path)
  if (!topic) return null
  const close = () => setOpen(false)
  return (
    <span className={styles.screenHelp}>
      <IconButton icon="help" label={t('shell.help.open')} onClick={() => setOpen(true)} />
      <Dialog isOpen={isOpen && hasTexts} title={t(`help.topics.${topic}.title`)} onClose={close}>
        <ul className={styles.points}>
          {POINTS.map((point) => (
            <li key={point}>{t(`help.topics.${topic}.${point}`)}</li>
          ))}
        </ul>
        <p>
          <Link href="/help" onClick={close} className={styles.more}>
            {t('help.screen.more')}
          </Link>
        </p>
      </Dialog>
    </span>
  )
}
