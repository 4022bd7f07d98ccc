import { useId } from 'react'
import { useLocation } from 'wouter'
import { Button, IconButton, LinkButton } from '../../ui/form/Button.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useMoreTexts } from '../moreTexts.ts'
import { useProgramme } from '../workspace.ts'
import styles from './guide.module.css'
import { PATH_OF } from './guideSteps.ts'
import { type Guide as GuideOfExercise, useGuide } from './useGuide.ts'

/** Two minutes with the example: a card at the foot of its pages. It never blocks, folds away and can be left for good. */
export function Guide() {
  const guide = useGuide()
  const hasTexts = useMoreTexts(guide !== null)
  if (!guide || guide.isClosed || !hasTexts) return null
  return guide.isFolded ? <Folded guide={guide} /> : <Card guide={guide} />
}

type PartProps = { readonly guide: GuideOfExercise }

const useCount = ({ steps, done }: GuideOfExercise) => {
  const { t } = useTexts()
  return t('help.guide.count', { done: steps.filter((step) => done.includes(step)).length, all: steps.length })
}

function Folded({ guide }: PartProps) {
  const { t } = useTexts()
  const count = useCount(guide)
  return (
    <aside aria-label={t('help.guide.title')} className={styles.folded}>
      <Button icon="star" onClick={() => guide.fold(false)}>
        {t('help.guide.title')} · {count}
      </Button>
    </aside>
  )
}

function Card({ guide }: PartProps) {
  const { t } = useTexts()
  const id = useId()
  const count = useCount(guide)
  const { current } = guide
  return (
    <aside aria-labelledby={id} className={styles.card}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {t('help.guide.title')}
        </h2>
        <Dots guide={guide} count={count} />
        <IconButton icon="close" label={t('help.guide.fold')} onClick={() => guide.fold(true)} />
      </header>
      {/* Announced when a step was done and the next one comes. */}
      <div role="status" className={styles.step}>
        <p className={styles.name}>{t(`help.guide.steps.${current ?? 'all'}.title`)}</p>
        <p>{t(`help.guide.steps.${current ?? 'all'}.text`)}</p>
      </div>
      <Deeds guide={guide} />
    </aside>
  )
}

function Deeds({ guide: { current, skip, close } }: PartProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const [address] = useLocation()
  const path = current && PATH_OF[current]
  const isThere = path !== null && address.startsWith(`/p/${programme.id}${path}`)
  return (
    <div className={styles.deeds}>
      {path && !isThere && (
        <LinkButton href={`/p/${programme.id}${path}`} kind="primary" icon="arrow">
          {t(`help.guide.go.${path === '/plan' ? 'plan' : 'visits'}`)}
        </LinkButton>
      )}
      {current && (
        <Button kind="quiet" onClick={() => skip(current)}>
          {t('help.guide.skip')}
        </Button>
      )}
      <Button kind={current ? 'quiet' : 'primary'} onClick={close}>
        {t(current ? 'help.guide.close' : 'common.actions.done')}
      </Button>
    </div>
  )
}

function Dots({ guide: { steps, done, current }, count }: PartProps & { readonly count: string }) {
  return (
    <span className={styles.dots}>
      <VisuallyHidden>{count}</VisuallyHidden>
      {steps.map((step) => (
        <span key={step} aria-hidden="true" className={styles.dot} data-current={step === current || undefined}>
          {done.includes(step) && <Icon name="check" size={0.9} />}
        </span>
      ))}
    </span>
  )
}
