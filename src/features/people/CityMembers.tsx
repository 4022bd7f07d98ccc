import { useCallback } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { isDraft } from '../../documents/decisionKeys.ts'
import type { CityId } from '../../documents/ids.ts'
import type { Member } from '../../documents/members.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { Community } from '../useCommunity.ts'
import { useDocument } from '../useDocument.ts'
import { MemberList, Members } from './Members.tsx'
import { membersByCity, membersBySide } from './membersBySide.ts'
import styles from './people.module.css'

export type CityMembersProps = {
  readonly circle: OpenCircle
  readonly community: Community
  readonly lists: readonly (readonly Member[] | undefined)[]
}

/** Who takes part, by city (S266): whether somebody can decide for it, and who is in its team; then all others. */
export function CityMembers({ circle, community: { cities, nameOf }, lists }: CityMembersProps) {
  const { t } = useTexts()
  const read = useCallback(
    (doc: OpenCircle['doc']) => cities.flatMap(({ id }) => (isDraft(doc, id) ? [id] : [])).join(),
    [cities],
  )
  const undecided = useDocument(circle, read).split(',')
  const { byCity, others } = membersByCity(
    cities.map(({ id }) => id),
    lists,
  )
  const stateOf = (id: CityId) => {
    if (!undecided.includes(id)) return 'key'
    return byCity.get(id)?.length ? 'noKey' : 'nobody'
  }
  return (
    <div className={styles.sides}>
      {cities.map(({ id }) => (
        <div key={id} className={styles.side}>
          <h3 dir="auto">{nameOf(id)}</h3>
          <p className={styles.decides}>
            <Icon name={undecided.includes(id) ? 'clock' : 'check'} size={1} />
            {t(`people.cities.${stateOf(id)}`)}
          </p>
          <MemberList members={byCity.get(id) ?? []} side="menteeCity" />
        </div>
      ))}
      {others.length > 0 && <Members groups={membersBySide([others])} />}
    </div>
  )
}
