import { countTypes, participationByStage } from '../../../method/group.ts'
import { useTexts } from '../../../ui/Texts.tsx'
import styles from '../../Paper.module.css'
import { Paper, PaperPart } from '../../Paper.tsx'
import { underOf } from '../../useUnder.ts'
import { cameTo } from '../cameTo.ts'
import type { Story } from './useStory.ts'

/** One page for those who fund: what for, with whom by kind and not by name, what was agreed (S178). */
export function FunderSheet({ story }: { readonly story: Story }) {
  const { t } = useTexts()
  const { group, entries, agreed } = story
  const types = countTypes(group.members).filter(({ count }) => count > 0)
  const stages = participationByStage(entries.gatherings.map((one) => ({ stage: one.stage, came: cameTo(one) })))
  const took = stages.filter(({ part }) => part === 'took')
  return (
    <Paper title={t('group.papers.funders')} under={underOf(story)}>
      {group.problem.text.trim() !== '' && (
        <PaperPart title={t('group.papers.problem')}>
          <p dir="auto" lang={group.problem.language} className={styles.words}>
            {group.problem.text}
          </p>
        </PaperPart>
      )}
      <PaperPart title={t('group.papers.together')}>
        <p>{t('group.papers.members', { count: group.members.length })}</p>
        <ul>
          {types.map(({ type, count }) => (
            <li key={type}>{t('group.papers.ofType', { type: t(`group.type.${type}`), count })}</li>
          ))}
        </ul>
        {took.length > 0 && (
          <p>
            {t('group.papers.stages')} {took.map(({ stage }) => t(`method.stage.${stage}`)).join(' · ')}
          </p>
        )}
      </PaperPart>
      <PaperPart title={t('group.papers.agreed')} isLong>
        <Agreed story={story} />
      </PaperPart>
      {agreed.length > 0 && <p className={styles.small}>{t('group.papers.decides')}</p>}
    </Paper>
  )
}

/** What the city has agreed to: what, what it brings, when. Nobody's remarks, no drafts (S30). */
export function Agreed({ story: { agreed } }: { readonly story: Story }) {
  const { t } = useTexts()
  if (agreed.length === 0) return <p>{t('group.papers.nothingAgreed')}</p>
  return (
    <ul className={styles.actions}>
      {agreed.map(({ id, cells }) => (
        <li key={id} dir="auto" lang={cells.what.language}>
          <strong>{cells.what.text}</strong>
          {cells.results.text.trim() !== '' && <div className={styles.words}>{cells.results.text}</div>}
          {cells.timetable.text.trim() !== '' && <div className={styles.small}>{cells.timetable.text}</div>}
        </li>
      ))}
    </ul>
  )
}
