import { useEffect, useState } from 'react'
import type { InvitationLink, InvitationRole, OpenCircle } from '../../device/workspace/workspace.ts'
import { isDraft } from '../../documents/decisionKeys.ts'
import type { CityId } from '../../documents/ids.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Muted } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { type Community, useCommunity } from '../useCommunity.ts'
import { useCircles, useProgramme } from '../workspace.ts'
import { InvitationPart } from './InvitationPart.tsx'

const ROLES = [
  'officer',
  'menteeTeam',
  'mentorTeam',
  'cityOfficer',
  'cityTeam',
  'facilitation',
  'group',
  'readOnly',
  'dossier',
  'dossierReader',
] as const satisfies readonly InvitationRole[]

const OFFICERS: readonly InvitationRole[] = ['officer', 'cityOfficer']

/** One invitation at a time: whom, of which city if several are equal, what they will see, and only then the link. */
export function Invitations() {
  const { t } = useTexts()
  const community = useCommunity()
  const links = useInvitations(community)
  const [role, setRole] = useState<InvitationRole | null>(null)
  const [city, setCity] = useState<CityId | null>(null)
  if (links === null) return null
  if (links.length === 0) return <Banner>{t('people.invite.none')}</Banner>
  const offered = ROLES.filter((name) => links.some((link) => link.role === name))
  const ofRole = links.filter((link) => link.role === role)
  // In the order in which the cities were named, wherever their teams came from first.
  const cities = community?.cities.flatMap(({ id }) => (ofRole.some((link) => link.city === id) ? [id] : [])) ?? []
  const chosen = cities.length > 1 ? ofRole.find((link) => link.city === city) : ofRole[0]
  return (
    <>
      <ChoiceChips
        legend={t('people.invite.whom')}
        options={offered.map((name) => ({
          value: name,
          label: t(`people.roles.${name}.name`),
          ...(OFFICERS.includes(name) && { icon: 'star' as const }),
        }))}
        value={role}
        onChange={setRole}
      />
      {cities.length > 1 && (
        <ChoiceChips
          legend={t('people.invite.city')}
          options={cities.map((id) => ({ value: id, label: community?.nameOf(id) ?? '' }))}
          value={city}
          onChange={setCity}
        />
      )}
      {cities.length > 1 && !chosen && <Muted>{t('people.invite.chooseCity')}</Muted>}
      {chosen && <InvitationPart key={chosen.url} invitation={chosen} />}
    </>
  )
}

/** Null while loading. Asked for again when a circle arrives or a decision key is founded. */
function useInvitations(community: Community | null): readonly InvitationLink[] | null {
  const programme = useProgramme()
  const circles = useCircles()
  const [links, setLinks] = useState<readonly InvitationLink[] | null>(null)
  const cities = community?.cities.map(({ id }) => id) ?? [undefined]
  const without = (doc: OpenCircle['doc']) => cities.filter((city) => isDraft(doc, city)).join()
  const keys = circles.programme && without(circles.programme.doc)
  // biome-ignore lint/correctness/useExhaustiveDependencies: circles and the keys say when there is something new
  useEffect(() => {
    let isCurrent = true
    void programme.invitations().then((found) => {
      if (isCurrent) setLinks(found)
    })
    return () => {
      isCurrent = false
    }
  }, [programme, circles, keys])
  return links
}
