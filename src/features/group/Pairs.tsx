import type { GroupMember, SupportGroup } from '../../documents/group.ts'
import { unpaired } from '../../method/group.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { FormPlace } from '../formPlace.ts'
import { useProgramme } from '../workspace.ts'
import styles from './group.module.css'

type PairsProps = {
  readonly place: FormPlace
  readonly group: SupportGroup
  readonly other: SupportGroup | null
}

/** Who is whose counterpart in the other city; those without one are listed (S24). Pairs are kept with either member. */
export function Pairs({ group, other }: PairsProps) {
  const { t } = useTexts()
  const { id } = useProgramme()
  const support = group.kind === 'support' ? group : other
  const mirror = group.kind === 'mirror' ? group : other
  if (!support || !mirror)
    return (
      <Section title={t('group.pairs.title')}>
        <EmptyState
          icon="bridge"
          title={t('group.pairs.noOther')}
          action={<LinkButton href={`/p/${id}/group`}>{t('group.pairs.toSupport')}</LinkButton>}
        />
      </Section>
    )
  const linked = support.members.map((member) => ({ ...member, counterpart: counterpartOf(member, mirror) }))
  const alone = unpaired(linked, mirror.members)
  return (
    <Section title={t('group.pairs.title')} lead={t('group.pairs.lead')}>
      <ul className={styles.pairs}>
        {linked.map((member) => {
          const there = mirror.members.find((one) => one.id === member.counterpart)
          return there ? (
            <li key={member.id} className={styles.pair}>
              <bdi>{nameOf(member) || t('group.member.unnamed')}</bdi>
              <Icon name="bridge" />
              <bdi>{nameOf(there) || t('group.member.unnamed')}</bdi>
            </li>
          ) : null
        })}
      </ul>
      <Alone title={t('group.pairs.aloneHere')} members={alone.here} />
      <Alone title={t('group.pairs.aloneThere')} members={alone.there} />
    </Section>
  )
}

/** Said at either end. */
const counterpartOf = (member: GroupMember, mirror: SupportGroup): string =>
  mirror.members.find(({ id }) => id === member.counterpartId)?.id ??
  mirror.members.find(({ counterpartId }) => counterpartId === member.id)?.id ??
  ''

const nameOf = ({ person, organisation }: Pick<GroupMember, 'person' | 'organisation'>): string =>
  [person, organisation].filter(Boolean).join(', ')

function Alone({
  title,
  members,
}: {
  readonly title: string
  readonly members: readonly Pick<GroupMember, 'id' | 'person' | 'organisation'>[]
}) {
  const { t } = useTexts()
  if (members.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul className={styles.alone}>
        {members.map((member) => (
          <li key={member.id}>
            <bdi>{nameOf(member) || t('group.member.unnamed')}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}
