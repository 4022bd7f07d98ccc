import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import type { Joined } from '../../device/workspace/workspace.ts'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { carriedLink } from './carriedLink.ts'
import { JoinedPart } from './JoinedPart.tsx'
import { JoinForm } from './JoinForm.tsx'
import { useNameFirst } from './useNameFirst.ts'

/**
 * Joining by link: pasted, or opened and carried here in the history state. A link is a key (L2): it is taken out of
 * the history as soon as it is on the page, and written nowhere.
 */
export default function JoinPage() {
  const state: unknown = useHistoryState()
  const isKnown = useNameFirst('/join', state)
  return isKnown ? <Joining /> : null
}

function Joining() {
  const { t } = useTexts()
  const [, go] = useLocation()
  const state: unknown = useHistoryState()
  const [opened, setOpened] = useState(() => carriedLink(state))
  const [joined, setJoined] = useState<Joined | null>(null)
  const carried = carriedLink(state)
  useEffect(() => {
    if (carried === '') return
    setOpened(carried)
    go('/join', { replace: true, state: null })
  }, [carried, go])
  const take = (result: Joined) => {
    if (result.programmeId) go(`/p/${result.programmeId}`)
    else if (result.dossierId) go(`/d/${result.dossierId}`)
    else setJoined(result)
  }
  return (
    <Page
      title={joined ? t('programmes.joined.title') : t('programmes.join.title')}
      lead={joined ? t('programmes.joined.lead') : t('programmes.join.lead')}
      width="text"
      breadcrumbs={[{ href: '/', label: t('programmes.crumbs.home') }]}
    >
      {joined ? <JoinedPart joined={joined} /> : <JoinForm key={opened} opened={opened} onJoined={take} />}
    </Page>
  )
}
