import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Member } from '../../documents/members.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useItems } from '../workspace.ts'

/** Who will see what is shared: the circle in words, and those of it who have entered their names. */
export function Readers({ circle, title }: { readonly circle: OpenCircle; readonly title: string }) {
  const { t, language } = useTexts()
  const members = useItems<Member>(circle, 'members') ?? []
  const names = members.map((member) => member.name || member.function).filter(Boolean)
  return (
    <Banner title={t('dossiers.share.readers', { title })}>
      <p>{t('dossiers.share.readersText')}</p>
      {names.length > 0 && (
        <p dir="auto">{t('dossiers.share.names', { names: new Intl.ListFormat(language).format(names) })}</p>
      )}
    </Banner>
  )
}
