import { useState } from 'react'
import { WORKSHOP_KINDS, type WorkshopKind } from '../../method/scope.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useProgramme } from '../workspace.ts'
import type { TrainingBoard } from './board.ts'
import styles from './training.module.css'
import { type Noted, useWorkshop, type WorkshopCommands } from './useWorkshop.ts'

/** A first workshop: one line each, straight into needs and scope (S150). */
export function Workshop({ board }: { readonly board: TrainingBoard }) {
  const { t } = useTexts()
  const { id } = useProgramme()
  const workshop = useWorkshop()
  return (
    <Section
      title={t('training.workshop.title')}
      lead={t('training.workshop.lead')}
      actions={
        <LinkButton href={`/p/${id}/scope`} icon="arrow">
          {t('training.workshop.toScope')}
        </LinkButton>
      }
    >
      {workshop && board.mayWrite && <Notes workshop={workshop} />}
    </Section>
  )
}

function Notes({ workshop }: { readonly workshop: WorkshopCommands }) {
  const { t } = useTexts()
  const show = useToast()
  const [kind, setKind] = useState<WorkshopKind>('goals')
  const [words, setWords] = useState('')
  const [noted, setNoted] = useState<readonly Noted[]>([])
  const circle = workshop.target(kind)
  const note = () => {
    const made = words.trim() === '' ? null : workshop.note(kind, words.trim())
    if (!made) return
    setWords('')
    setNoted((before) => [made, ...before])
    const undo = () => {
      if (workshop.takeBack(made)) setNoted((before) => before.filter((one) => one !== made))
    }
    show({ text: t('training.workshop.noted', { where: t(`training.workshopKind.${kind}`) }), onUndo: undo })
  }
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        note()
      }}
    >
      <ChoiceChips
        legend={t('training.workshop.kind')}
        options={WORKSHOP_KINDS.map((value) => ({ value, label: t(`training.workshopKind.${value}`) }))}
        value={kind}
        onChange={(chosen) => chosen && setKind(chosen)}
      />
      <div className={styles.adding}>
        <TextInput label={t('training.workshop.words')} value={words} onChange={setWords} />
        <Button kind="primary" type="submit" icon="plus" isDisabled={words.trim() === '' || !circle}>
          {t('training.workshop.note')}
        </Button>
      </div>
      {circle ? (
        <p className={styles.readers}>
          {t(kind === 'need' ? 'training.workshop.intoNeeds' : 'training.workshop.intoScope')}{' '}
          <CircleBadge circle={circle} label={t(`common.circles.${circle}.name`)} />
        </p>
      ) : (
        <p className={styles.quiet}>{t('training.workshop.outOfReach')}</p>
      )}
      {noted.length > 0 && (
        <ul className={styles.rows} aria-label={t('training.workshop.list')}>
          {noted.map((one) => (
            <li key={one.id} className={styles.row}>
              <bdi className={styles.grow}>{one.words}</bdi>
              <span className={styles.quiet}>{t(`training.workshopKind.${one.kind}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
