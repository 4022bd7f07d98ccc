import { useRef, useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readPath } from '../../documents/path.ts'
import { stepsOf } from '../../method/path.ts'
import { classes } from '../../ui/classes.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { shownState } from '../stageFacts.ts'
import { useDocument } from '../useDocument.ts'
import { useStageFacts } from '../useStageFacts.ts'
import { useCircles, useProgramme } from '../workspace.ts'
import styles from './show.module.css'

/** The programme's path on a big screen, stage by stage (S147): by buttons, arrow keys or a tap on a number. */
export default function PathShowPage() {
  const { t } = useTexts()
  const { programme } = useCircles()
  const { id } = useProgramme()
  return (
    <Page
      title={t('training.show.title')}
      width="wide"
      breadcrumbs={[{ href: `/p/${id}/training`, label: t('training.page.title') }]}
    >
      {programme ? (
        <Show circle={programme} />
      ) : (
        <EmptyState icon="clock" title={t('path.waiting.title')}>
          {t('path.waiting.text')}
        </EmptyState>
      )}
    </Page>
  )
}

function Show({ circle }: { readonly circle: OpenCircle }) {
  const { t } = useTexts()
  const screen = useRef<HTMLDivElement>(null)
  const path = useDocument(circle, readPath)
  const facts = useStageFacts()
  const steps = stepsOf(path.order, new Set(path.joined))
  const going = steps.findIndex(({ stages }) =>
    stages.some((stage) => shownState(path.states, facts, stage) === 'going'),
  )
  const [chosen, setChosen] = useState<number | null>(null)
  const at = Math.min(chosen ?? Math.max(0, going), steps.length - 1)
  const goTo = (index: number) => setChosen(Math.max(0, Math.min(steps.length - 1, index)))
  const step = steps[at]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the arrow keys from the buttons inside
    <div
      ref={screen}
      className={styles.screen}
      onKeyDown={({ key }) => {
        if (key === 'ArrowRight' || key === 'PageDown') goTo(at + 1)
        if (key === 'ArrowLeft' || key === 'PageUp') goTo(at - 1)
      }}
    >
      <ol className={styles.line} aria-label={t('path.stages.title')}>
        {steps.map(({ stages: [first] }, index) => (
          <li key={first}>
            <button
              type="button"
              className={classes(styles.dot, index < at && styles.passed, index === at && styles.current)}
              aria-current={index === at ? 'step' : undefined}
              aria-label={t('training.show.step', { number: index + 1, stage: t(`method.stage.${first}`) })}
              onClick={() => goTo(index)}
            >
              {index + 1}
            </button>
          </li>
        ))}
      </ol>
      <div className={styles.stages} aria-live="polite">
        {step?.stages.map((stage) => (
          <section key={stage} aria-label={t(`method.stage.${stage}`)}>
            <h2>{t(`method.stage.${stage}`)}</h2>
            <p className={styles.about}>{t(`path.about.${stage}`)}</p>
            <p className={styles.state}>{t(`path.state.${shownState(path.states, facts, stage)}`)}</p>
          </section>
        ))}
      </div>
      <div className={styles.buttons}>
        <Button isDisabled={at <= 0} onClick={() => goTo(at - 1)}>
          {t('training.show.before')}
        </Button>
        <Button icon="arrow" kind="primary" isDisabled={at >= steps.length - 1} onClick={() => goTo(at + 1)}>
          {t('training.show.next')}
        </Button>
        <Button icon="eye" kind="quiet" onClick={() => void screen.current?.requestFullscreen?.()}>
          {t('training.show.fill')}
        </Button>
      </div>
    </div>
  )
}
