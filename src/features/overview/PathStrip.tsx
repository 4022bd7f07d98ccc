import { Link } from 'wouter'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readPath } from '../../documents/path.ts'
import { isBeyond, stepsOf } from '../../method/path.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocument } from '../useDocument.ts'
import styles from './PathStrip.module.css'

type PathStripProps = { readonly circle: OpenCircle /** The programme's address. */; readonly base: string }

const SHOWN_ON_PHONES = 4

/** The path at a glance: each step with its state, all of them one link away (S58). */
export function PathStrip({ circle, base }: PathStripProps) {
  const { t } = useTexts()
  const { order, joined, states, endPoint } = useDocument(circle, readPath)
  const steps = stepsOf(order, new Set(joined))
  return (
    <Section
      title={t('overview.path.title')}
      actions={
        <>
          <Link href={`${base}/path`} className={styles.open}>
            {t('overview.path.open')}
          </Link>
          <Link href={`${base}/calendar`} className={styles.open}>
            {t('overview.path.calendar')}
          </Link>
        </>
      }
    >
      <ol className={styles.strip}>
        {steps.map(({ stages }, index) => {
          const state = stages.every((stage) => states[stage] === 'done')
            ? 'done'
            : (stages.map((stage) => states[stage]).find((each) => each === 'going' || each === 'paused') ?? 'open')
          return (
            <li
              key={stages[0]}
              className={classes(
                styles.step,
                styles[state],
                state === 'open' && index >= SHOWN_ON_PHONES && styles.quiet,
                stages.every((stage) => isBeyond(stage, endPoint)) && styles.beyond,
              )}
            >
              <span className={styles.name}>{stages.map((stage) => t(`method.stage.${stage}`)).join(' + ')}</span>
              <span className={styles.state}>
                {state === 'done' && <Icon name="check" />}
                {t(`path.state.${state}`)}
              </span>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
