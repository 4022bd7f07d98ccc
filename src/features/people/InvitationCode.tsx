import { useEffect, useState } from 'react'
import { QrCode } from '../../ui/data/QrCode.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { linkModules } from './linkModules.ts'

export type InvitationCodeProps = { readonly url: string; readonly label: string; readonly caption?: string }

/** The encoder comes with the first code. */
export function InvitationCode({ url, label, caption }: InvitationCodeProps) {
  const { t } = useTexts()
  const [modules, setModules] = useState<readonly (readonly boolean[])[] | 'failed' | null>(null)
  useEffect(() => {
    let isCurrent = true
    const show = (made: typeof modules) => {
      if (isCurrent) setModules(made)
    }
    linkModules(url).then(show, () => show('failed'))
    return () => {
      isCurrent = false
    }
  }, [url])
  if (modules === null) return null
  if (modules === 'failed') return <Banner tone="warning">{t('people.invite.noCode')}</Banner>
  return <QrCode modules={modules} label={label} {...(caption && { caption })} />
}
