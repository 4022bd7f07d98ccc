import { useLiveQuery } from 'dexie-react-hooks'
import type { Joined } from '../../device/workspace/workspace.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useWorkspace } from '../workspace.ts'

/** The key is on this device; the contents come with the first exchange, perhaps only later (L2). */
export function JoinedPart({ joined }: { readonly joined: Joined }) {
  const { t } = useTexts()
  const workspace = useWorkspace()
  const summaries = useLiveQuery(() => workspace.summaries(), [workspace])
  const dossiers = useLiveQuery(() => workspace.dossiers(), [workspace])
  const dossier = dossiers?.find(({ dossierId }) => dossierId === joined.circleId)
  const own = summaries?.find(({ circleId }) => circleId === joined.circleId)
  // Once its contents are here, the circle is counted to its programme, which another circle may stand for.
  const hasArrived = summaries !== undefined && own?.programmeId !== null
  if (dossier)
    return (
      <Banner
        tone="success"
        title={t('dossiers.joined.arrived')}
        actions={
          <LinkButton href={`/d/${dossier.dossierId}`} kind="primary">
            {t('dossiers.joined.open')}
          </LinkButton>
        }
      />
    )
  if (hasArrived)
    return (
      <Banner
        tone="success"
        title={t('programmes.joined.arrived')}
        actions={
          <LinkButton href={own ? `/p/${own.programmeId}` : '/'} kind="primary">
            {t(own ? 'programmes.joined.open' : 'programmes.joined.home')}
          </LinkButton>
        }
      />
    )
  return (
    <Banner
      title={t('programmes.joined.waiting')}
      actions={<LinkButton href="/">{t('programmes.joined.home')}</LinkButton>}
    >
      {t('programmes.joined.waitingText')}
    </Banner>
  )
}
