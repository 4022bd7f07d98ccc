import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Visit } from '../../documents/readVisits.ts'
import type { CheckPart } from '../../method/visits.ts'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { CheckList } from './CheckList.tsx'
import styles from './visits.module.css'

export type CheckListsProps = { readonly circle: OpenCircle; readonly visit: Visit }

/** What to look for on the visit itself, then what to do around it. */
const DURING: readonly CheckPart[] = ['mustSee', 'mustMeet', 'question']
const AROUND: readonly CheckPart[] = ['before', 'after']

/** To see, to meet, to find out, to do before and after (S198, S204, S209). */
export function CheckLists({ circle, visit }: CheckListsProps) {
  const { t } = useTexts()
  const list = (part: CheckPart) => (
    <CheckList
      key={part}
      circle={circle}
      visit={visit.id}
      part={part}
      checks={visit.checks.filter((check) => check.part === part)}
    />
  )
  return (
    <Section title={t('visits.lists.title')} lead={t('method.visits.rule.prepare')}>
      <div className={styles.listsDuring}>{DURING.map(list)}</div>
      <div className={styles.listsAround}>{AROUND.map(list)}</div>
    </Section>
  )
}
