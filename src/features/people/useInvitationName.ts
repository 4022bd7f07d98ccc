import type { InvitationLink } from '../../device/workspace/workspace.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useCommunity } from '../useCommunity.ts'

/** Whom a link is for, in words: the role, and of which city where several are equal. */
export function useInvitationName({ role, city }: Pick<InvitationLink, 'role' | 'city'>): string {
  const { t } = useTexts()
  const community = useCommunity()
  const name = t(`people.roles.${role}.name`)
  return city && community ? `${name} · ${community.nameOf(city)}` : name
}
