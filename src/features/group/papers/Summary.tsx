import { useTexts } from '../../../ui/Texts.tsx'
import styles from '../../Paper.module.css'
import { Paper, PaperPart } from '../../Paper.tsx'
import { underOf } from '../../useUnder.ts'
import { Agreed } from './FunderSheet.tsx'
import type { Story } from './useStory.ts'

/** The plan for residents, in plain words and without internal notes (S30, S180). */
export function Summary({ story }: { readonly story: Story }) {
  const { t } = useTexts()
  const words = story.entries.all.find(({ kind }) => kind === 'summary')?.notes
  return (
    <Paper title={t('group.papers.summary')} under={underOf(story)}>
      {words && words.text.trim() !== '' && (
        <p dir="auto" lang={words.language} className={styles.words}>
          {words.text}
        </p>
      )}
      <PaperPart title={t('group.papers.willDo')} isLong>
        <Agreed story={story} />
      </PaperPart>
    </Paper>
  )
}
