import type { participationByStage } from '../../../method/group.ts'
import { classes } from '../../../ui/classes.ts'
import { Icon } from '../../../ui/icons/Icon.tsx'
import { useTexts } from '../../../ui/Texts.tsx'
import styles from './pictures.module.css'

const ICONS = { took: 'check', planned: 'clock' } as const

/** Stage by stage, whether the group took part: a mark, an edge and words (S21, S159). */
export function StageStrip({ stages }: { readonly stages: ReturnType<typeof participationByStage> }) {
  const { t } = useTexts()
  return (
    <ol className={styles.stages}>
      {stages.map(({ stage, part }) => (
        <li key={stage} className={classes(styles.stage, styles[part])}>
          <span className={styles.stageMark}>{part !== 'none' && <Icon name={ICONS[part]} size={1} />}</span>
          <span className={styles.stageName}>{t(`method.stage.${stage}`)}</span>
          <span className={styles.stageWords}>{t(`group.part.${part}`)}</span>
        </li>
      ))}
    </ol>
  )
}
