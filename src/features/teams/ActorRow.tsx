import { useState } from 'react'
import type { SupportGroup } from '../../documents/group.ts'
import { addMember } from '../../documents/groupMembers.ts'
import { supportNetwork } from '../../method/forms/data/supportNetwork.ts'
import { mayTendGroup } from '../../method/group.ts'
import { Entry } from '../../ui/data/Entries.tsx'
import { Menu, type MenuItem } from '../../ui/feedback/Menu.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { docsOf, type FormPlace } from '../formPlace.ts'
import type { Actor } from '../useActors.ts'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import { MeetDialog } from './MeetDialog.tsx'

type ActorRowProps = {
  readonly actor: Actor
  readonly place: FormPlace
  readonly support: SupportGroup | null
  readonly mirror: SupportGroup | null
  readonly mayWrite: boolean
  readonly onOpen: () => void
}

/** One actor, and the ways to either group and to a visit, without typing the name again (S84, S104). */
export function ActorRow({ actor, place, support, mirror, mayWrite, onOpen }: ActorRowProps) {
  const { t } = useTexts()
  const [isMeeting, setMeeting] = useState(false)
  const isIn = (group: SupportGroup | null) =>
    group?.members.some(({ organisation }) => organisation === actor.name) ?? false
  const [joinSupport, joinMirror] = [useJoinGroup(place, support), useJoinGroup(place, mirror)]
  const items: readonly MenuItem[] = [
    ...(joinSupport && !isIn(support)
      ? [{ id: 'group', label: t('teams.actor.toGroup'), icon: 'group' as const, onChoose: () => joinSupport(actor) }]
      : []),
    ...(joinMirror && !isIn(mirror)
      ? [{ id: 'mirror', label: t('teams.actor.toMirror'), icon: 'group' as const, onChoose: () => joinMirror(actor) }]
      : []),
    { id: 'meet', label: t('teams.actor.toVisit'), icon: 'visit', onChoose: () => setMeeting(true) },
  ]
  return (
    <Entry
      item={actor.id}
      name={<bdi>{actor.name || t('teams.actor.unnamed')}</bdi>}
      facts={
        <>
          {actor.side === 'mentor' && <span>{t('teams.team.mentor')}</span>}
          {isIn(support) && <span>{t('teams.actor.inGroup')}</span>}
          {isIn(mirror) && <span>{t('teams.actor.inMirror')}</span>}
          {actor.isAlly && <span>{t('teams.actor.ally')}</span>}
          {actor.stake && <bdi>{actor.stake}</bdi>}
        </>
      }
      actions={
        <>
          <Button kind="quiet" icon="pen" label={t('teams.actor.open', { name: actor.name })} onClick={onOpen}>
            {t('teams.actor.openHere')}
          </Button>
          {mayWrite && <Menu label={t('teams.actor.menu', { name: actor.name })} items={items} />}
        </>
      }
    >
      {isMeeting && <MeetDialog place={place} actor={actor} onClose={() => setMeeting(false)} />}
    </Entry>
  )
}

/** Null while there is no group that this person keeps. */
function useJoinGroup(place: FormPlace, group: SupportGroup | null): ((actor: Actor) => void) | null {
  const { t } = useTexts()
  const report = useReport('group')
  const show = useToast()
  const { sides } = useProgramme()
  if (!group || !mayTendGroup(group.kind, sides())) return null
  return (actor) => {
    const at = { docs: docsOf(place.circles), form: supportNetwork, instance: group.instance }
    const input = { person: actor.contact, organisation: actor.name, actor: actor.id }
    if (report(addMember(at, place.author(), input)).ok)
      show({ text: t(`teams.actor.joined.${group.kind}`, { name: actor.name }) })
  }
}
