import { useEffect, useState } from 'react'
import type { InvitationLink, InvitationRole } from '../../device/workspace/workspace.ts'
import { readDecisionKeys } from '../../documents/decisionKeys.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useCircles, useProgramme } from '../workspace.ts'
import { InvitationPart } from './InvitationPart.tsx'

const ROLES = [
  'officer',
  'menteeTeam',
  'mentorTeam',
  'facilitation',
  'group',
  'readOnly',
  'dossier',
  'dossierReader',
] as const satisfies readonly InvitationRole[]

/** One invitation at a time: whom, what they will see, and only then the link. */
export function Invitations() {
  const { t } = useTexts()
  const links = useInvitations()
  const [role, setRole] = useState<InvitationRole | null>(null)
  if (links === null) return null
  if (links.length === 0) return <Banner>{t('people.invite.none')}</Banner>
  const offered = ROLES.flatMap((name) => links.filter((link) => link.role === name))
  const chosen = links.find((link) => link.role === role)
  return (
    <>
      <ChoiceChips
        legend={t('people.invite.whom')}
        options={offered.map((link) => ({
          value: link.role,
          label: t(`people.roles.${link.role}.name`),
          ...(link.role === 'officer' && { icon: 'star' as const }),
        }))}
        value={chosen?.role ?? null}
        onChange={setRole}
      />
      {chosen && <InvitationPart key={chosen.url} invitation={chosen} />}
    </>
  )
}

/** Null while loading. Asked for again when a circle arrives or the decision key is founded. */
function useInvitations(): readonly InvitationLink[] | null {
  const programme = useProgramme()
  const circles = useCircles()
  const [links, setLinks] = useState<readonly InvitationLink[] | null>(null)
  const key = circles.programme && readDecisionKeys(circles.programme.doc).current
  // biome-ignore lint/correctness/useExhaustiveDependencies: circles and the key say when there is something new
  useEffect(() => {
    let isCurrent = true
    void programme.invitations().then((found) => {
      if (isCurrent) setLinks(found)
    })
    return () => {
      isCurrent = false
    }
  }, [programme, circles, key])
  return links
}
