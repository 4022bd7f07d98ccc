import { Link } from 'wouter'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readPath } from '../../documents/path.ts'
import { isBeyond, stepsOf } from '../../method/path.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { shownState } from '../stageFacts.ts'
import { useDocument } from '../useDocument.ts'
import { useStageFacts } from '../useStageFacts.ts'
import styles from './PathStrip.module.css'

type PathStripProps = { readonly circle: OpenCircle /** The programme's address. */; readonly base: string }

const SHOWN_ON_PHONES = 4
const SYMBOLS = { going: 'arrow', done: 'check', paused: 'clock' } as const

/** The path at a glance: each step with its state, all of them one link away (S58). */
export function PathStrip({ circle, base }: PathStripProps) {
  const { t } = useTexts()
  const { order, joined, states, endPoint } = useDocument(circle, readPath)
  const facts = useStageFacts()
  const steps = stepsOf(order, new Set(joined))
  return (
    <Section
      title={t('overview.path.title')}
      actions={
        <div className={styles.links}>
          <Link href={`${base}/path`} className={styles.link}>
            {t('overview.path.open')}
          </Link>
          <Link href={`${base}/calendar`} className={styles.link}>
            {t('overview.path.calendar')}
          </Link>
        </div>
      }
    >
      <ol className={styles.strip}>
        {steps.map(({ stages }, index) => {
          const shown = stages.map((stage) => shownState(states, facts, stage))
          const state = shown.every((each) => each === 'done')
            ? 'done'
            : (shown.find((each) => each === 'going' || each === 'paused') ?? 'open')
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
                {state !== 'open' && <Icon name={SYMBOLS[state]} />}
                {t(`path.state.${state}`)}
              </span>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
