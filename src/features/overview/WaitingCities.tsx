import type { CityId } from '../../documents/ids.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { formatList } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useCommunity } from '../useCommunity.ts'

/** Equal cities of which no officer has joined: the others go on without waiting for them (S266). */
export function WaitingCities({ waiting }: { readonly waiting: readonly CityId[] }) {
  const { t, language } = useTexts()
  const community = useCommunity()
  if (!community || waiting.length === 0) return null
  const names = formatList(waiting.map(community.nameOf), language)
  return <Banner title={t('overview.cities.undecided', { names })}>{t('overview.draft.text')}</Banner>
}
