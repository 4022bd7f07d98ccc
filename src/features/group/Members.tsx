import { useState } from 'react'
import type { GroupMember, SupportGroup } from '../../documents/group.ts'
import type { ItemId } from '../../documents/ids.ts'
import { groupAdvice, USUAL_MEMBERS } from '../../method/group.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Entries } from '../../ui/data/Entries.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { FormPlace } from '../formPlace.ts'
import { useProfile, useProgramme } from '../workspace.ts'
import { MemberDialog } from './MemberDialog.tsx'
import { MemberRow } from './MemberRow.tsx'
import { NewMemberDialog } from './NewMemberDialog.tsx'
import { Seats } from './pictures/Seats.tsx'
import { isOwn, useTending } from './useTending.ts'

type MembersProps = {
  readonly place: FormPlace
  readonly group: SupportGroup
  readonly other: SupportGroup | null
}

/** Who is in the group: soft limit of ten with a reason (S161), somebody for migrants (S22), each in their own words. */
export function Members({ place, group, other }: MembersProps) {
  const { t } = useTexts()
  const tending = useTending(place, group.kind)
  const { sides } = useProgramme()
  const profile = useProfile()
  const [isAdding, setAdding] = useState<'other' | 'me' | null>(null)
  const [opened, setOpened] = useState<ItemId | null>(null)
  const { members } = group
  const side = group.kind === 'support' ? 'localSupportGroup' : 'mirrorGroup'
  const mayEnter = tending.mayWrite && sides().includes(side) && !isOwn(group, tending.me)
  const member = members.find(({ id }) => id === opened)
  return (
    <Section
      title={t(`group.members.${group.kind}`)}
      lead={t('group.members.lead')}
      actions={
        <>
          {mayEnter && (
            <Button kind="primary" icon="person" onClick={() => setAdding('me')}>
              {t('group.members.enter')}
            </Button>
          )}
          {tending.mayTend && (
            <Button kind={mayEnter ? 'secondary' : 'primary'} icon="plus" onClick={() => setAdding('other')}>
              {t('group.members.add')}
            </Button>
          )}
        </>
      }
    >
      <Seats taken={members.length} usual={USUAL_MEMBERS} />
      <Advice group={group} isTeam={tending.isTeam} />
      {members.length === 0 ? (
        <EmptyState icon="people" title={t('group.members.none')}>
          {t('group.members.noneText')}
        </EmptyState>
      ) : (
        <Entries>
          {members.map((one) => (
            <MemberRow
              key={one.id}
              member={one}
              isMe={one.member === tending.me}
              onOpen={mayOpen(one, tending) ? () => setOpened(one.id) : null}
            />
          ))}
        </Entries>
      )}
      {isAdding && (
        <NewMemberDialog
          {...{ place, group }}
          self={isAdding === 'me' ? { id: tending.me, name: profile?.name ?? '' } : null}
          onClose={() => setAdding(null)}
          onAdded={(id) => setOpened(id)}
        />
      )}
      {member && <MemberDialog {...{ place, group, other, member }} onClose={() => setOpened(null)} />}
    </Section>
  )
}

const mayOpen = ({ member }: GroupMember, { mayTend, mayWrite, me }: ReturnType<typeof useTending>): boolean =>
  mayTend || (mayWrite && member === me)

function Advice({ group, isTeam }: { readonly group: SupportGroup; readonly isTeam: boolean }) {
  const { t } = useTexts()
  const { lacksMigrants, lacksReason } = groupAdvice(group.members, group.beyondTenReason.text)
  const reason = group.beyondTenReason.text.trim()
  return (
    <>
      {isTeam && lacksMigrants && (
        <Banner tone="warning" title={t('group.advice.migrantsTitle')}>
          {t('group.advice.migrants')}
        </Banner>
      )}
      {isTeam && lacksReason && (
        <Banner tone="warning" title={t('group.advice.manyTitle', { count: group.members.length })}>
          {t('group.advice.many')}
        </Banner>
      )}
      {group.members.length > USUAL_MEMBERS && reason && (
        <Banner title={t('group.advice.manyTitle', { count: group.members.length })}>
          {t('group.advice.reason', { reason })}
        </Banner>
      )}
    </>
  )
}
