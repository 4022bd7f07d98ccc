import { PersonChip } from '../../ui/circles/PersonChip.tsx'
import { Muted, Row } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useHere } from '../useHere.ts'

/** Those who have the programme open now and can be reached. */
export function WhoIsHere() {
  const { t } = useTexts()
  const { here, isLive } = useHere()
  if (here.length === 0) return <Muted>{t(isLive ? 'overview.here.nobody' : 'overview.here.offline')}</Muted>
  return (
    <Row>
      {here.map(({ member, name }) => (
        <PersonChip key={member} name={name || t('overview.here.unnamed')} size="small" isHere />
      ))}
    </Row>
  )
}
