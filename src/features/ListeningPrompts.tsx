import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { CORE_ATTITUDES, PROMPT_USES, promptsFor } from '../method/essentials.ts'
import { Dialog } from '../ui/feedback/Dialog.tsx'
import { Button, IconButton } from '../ui/form/Button.tsx'
import { useTexts } from '../ui/Texts.tsx'
import styles from './ListeningPrompts.module.css'
import { useFormSheet } from './useFormSheet.ts'
import { useProgramme } from './workspace.ts'

export type ListeningPromptsProps = {
  /** Beside other buttons: the title, they and this fit in one line of a tablet. */
  readonly isSymbolOnly?: boolean
}

/** Good listening, one tap away from wherever people write; the focus returns to where it was (S31, S43). */
export function ListeningPrompts({ isSymbolOnly = false }: ListeningPromptsProps) {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      {isSymbolOnly ? (
        <IconButton icon="talk" label={t('essentials.prompts.open')} onClick={() => setOpen(true)} />
      ) : (
        <Button icon="talk" onClick={() => setOpen(true)}>
          {t('essentials.prompts.open')}
        </Button>
      )}
      <Dialog isOpen={isOpen} title={t('essentials.prompts.title')} onClose={close}>
        <p>{t('essentials.prompts.reminder')}</p>
        <PromptList />
        <Attitudes />
        <ReadMore onFollow={close} />
      </Dialog>
    </>
  )
}

/** In a programme; a dossier has no page of the essentials. */
function ReadMore({ onFollow }: { readonly onFollow: () => void }) {
  const { t } = useTexts()
  const { id } = useProgramme()
  const [path] = useLocation()
  if (path.startsWith('/d/')) return null
  return (
    <p>
      <Link href={`/p/${id}/essentials`} onClick={onFollow} className={styles.more}>
        {t('essentials.prompts.more')}
      </Link>
    </p>
  )
}

/** The questions of the bank, by what they help with. */
export function PromptList() {
  const { t } = useTexts()
  const sheet = useFormSheet('mentoringEssentials')
  if (!sheet) return null
  return (
    <dl className={styles.prompts}>
      {PROMPT_USES.map((use) => (
        <div key={use}>
          <dt>{t(`essentials.use.${use}`)}</dt>
          {promptsFor(use).map((id) => (
            <dd key={id}>{sheet.texts.of(`questionPrompts/${id}`).label}</dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

/** The five points that every form of mentoring keeps; there is nothing to switch them off with (S265). */
export function Attitudes() {
  const { t } = useTexts()
  const sheet = useFormSheet('mentoringEssentials')
  if (!sheet) return null
  return (
    <ul className={styles.attitudes} aria-label={t('essentials.core.title')}>
      {CORE_ATTITUDES.map((id) => (
        <li key={id}>{sheet.texts.of(`corePrinciples/${id}`).label}</li>
      ))}
    </ul>
  )
}
