import type { Member } from '../../documents/members.ts'
import type { Side } from '../../method/sides.ts'
import { PersonChip } from '../../ui/circles/PersonChip.tsx'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { List } from '../../ui/data/List.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useHere } from '../useHere.ts'
import { useProgramme } from '../workspace.ts'
import type { SideGroup } from './membersBySide.ts'
import styles from './people.module.css'

/** Functions, sides and ways to be reached are as everybody entered them themselves (S7). */
export function Members({ groups }: { readonly groups: readonly SideGroup[] }) {
  const { t } = useTexts()
  if (groups.length === 0) return <EmptyState icon="people" title={t('people.members.empty')} />
  return (
    <div className={styles.sides}>
      {groups.map(({ side, members }) => (
        <div key={side} className={styles.side}>
          <h3>{side === 'other' ? t('people.members.noSide') : t(`method.side.${side}`)}</h3>
          <MemberList {...{ members, side }} />
        </div>
      ))}
    </div>
  )
}

type MemberListProps = {
  readonly members: readonly Member[]
  /** Under which they stand: the others are named beside each. */
  readonly side: Side | 'other'
}

export function MemberList({ members, side }: MemberListProps) {
  const { t } = useTexts()
  const { me } = useProgramme()
  const { here } = useHere()
  const isHere = (id: string) => here.some(({ member }) => member === id)
  return (
    <List items={members} itemKey={({ id }) => id} empty={null}>
      {(member) => (
        <div className={styles.member} data-item={member.id}>
          <Person member={member} side={side} isHere={isHere(member.id)} />
          {member.contact && <bdi className={styles.contact}>{member.contact}</bdi>}
          {member.id === me && <span className={styles.mark}>{t('people.members.you')}</span>}
          {isHere(member.id) && <span className={styles.here}>{t('people.members.here')}</span>}
        </div>
      )}
    </List>
  )
}

type PersonProps = { readonly member: Member; readonly side: Side | 'other'; readonly isHere: boolean }

function Person({ member, side, isHere }: PersonProps) {
  const { t } = useTexts()
  const others = member.sides.filter((other) => other !== side).map((other) => t(`method.side.${other}`))
  const detail = [member.function, ...others].filter(Boolean).join(' · ')
  return <PersonChip name={member.name || t('people.members.unnamed')} isHere={isHere} {...(detail && { detail })} />
}
