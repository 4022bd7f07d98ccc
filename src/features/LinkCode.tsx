import { useEffect, useState } from 'react'
import { QrCode } from '../ui/data/QrCode.tsx'
import { Banner } from '../ui/feedback/Banner.tsx'
import { linkModules } from './linkModules.ts'

export type LinkCodeProps = {
  readonly url: string
  readonly label: string
  readonly caption?: string
  /** It holds much: as large as there is room for. */
  readonly isLarge?: boolean
  /** Said where no code can be shown. */
  readonly failed: string
}

/** A link as a code to be scanned. The encoder comes with the first code. */
export function LinkCode({ url, label, caption, isLarge = false, failed }: LinkCodeProps) {
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
  if (modules === 'failed') return <Banner tone="warning">{failed}</Banner>
  return <QrCode modules={modules} label={label} isLarge={isLarge} {...(caption && { caption })} />
}
