import { useMemo } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Member } from '../../documents/members.ts'
import type { PlanHeader, Programme } from '../../documents/programme.ts'
import { isMentor, MENTOR_WORDS, type MentorNames, namesMentor, stepSidesOf } from '../../method/essentials.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useCircles, useItems } from '../workspace.ts'
import styles from './PlanCell.module.css'
import { usePlan } from './PlanContext.tsx'

/** A mentor does not lead an action of the mentee's plan without everybody being told what that changes (S48). */
export function LeaderNote({ leader, isOpen }: { readonly leader: string; readonly isOpen: boolean }) {
  const { t } = useTexts()
  const { mentors } = usePlan()
  const isNamed = useMemo(() => namesMentor(leader, mentors), [leader, mentors])
  return (
    // Said aloud to who is writing it, not for each row of a plan that is opened.
    <div role={isOpen ? 'status' : undefined}>
      {isNamed && (
        <p className={styles.leaderNote}>
          <Icon name="warning" />
          {t('plan.cell.mentorLeads')}
        </p>
      )}
    </div>
  )
}

/** How somebody of the mentor's side may be named in a cell. */
export function useMentorNames(group: OpenCircle): MentorNames {
  const { programme } = useCircles()
  const header = useItems<PlanHeader>(group, 'planHeader')?.[0]
  const settings = useItems<Programme>(programme, 'programme')?.[0]
  const inGroup = useItems<Member>(group, 'members')
  const inProgramme = useItems<Member>(programme, 'members')
  const names = JSON.stringify([
    ...MENTOR_WORDS,
    ...[header?.mentor, settings?.mentor.city, settings?.mentor.association],
    ...[...(inGroup ?? []), ...(inProgramme ?? [])]
      .filter(({ sides }) => isMentor(sides) && !stepSidesOf(sides).includes('mentee'))
      .map(({ name }) => name),
  ])
  return useMemo(() => {
    const all = JSON.parse(names) as readonly (string | null)[]
    return [...new Set(all)].flatMap((name) => (name ? [name] : []))
  }, [names])
}
