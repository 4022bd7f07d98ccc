import { useEffect, useRef, useState } from 'react'
import type { InvitationLink } from '../../device/workspace/workspace.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { Muted, Row } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { InvitationCode } from './InvitationCode.tsx'
import { PrintCard } from './PrintCard.tsx'
import styles from './people.module.css'
import { useInvitationName } from './useInvitationName.ts'

/** The link itself: to copy, to share, to scan, to print. */
export function LinkPart({ invitation }: { readonly invitation: InvitationLink }) {
  const { url } = invitation
  const { t } = useTexts()
  const toast = useToast()
  const place = useRef<HTMLDivElement>(null)
  const [isCodeShown, setCodeShown] = useState(false)
  const name = useInvitationName(invitation)
  useEffect(() => place.current?.querySelector('textarea')?.focus(), [])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url)
      toast({ text: t('people.invite.copied') })
    } catch {
      // The clipboard may be denied: the text is selected, so that the person can copy it.
      place.current?.querySelector('textarea')?.select()
      toast({ text: t('people.invite.notCopied'), tone: 'warning' })
    }
  }
  const share = async () => {
    try {
      await navigator.share({ title: t('common.app.name'), text: t('people.invite.message'), url })
    } catch (error) {
      const isCancelled = error instanceof DOMException && error.name === 'AbortError'
      if (!isCancelled) toast({ text: t('people.invite.notShared'), tone: 'warning' })
    }
  }
  return (
    <div ref={place} className={styles.link}>
      <TextArea
        label={t('people.invite.linkFor', { name })}
        help={t('people.invite.keep')}
        value={url}
        rows={4}
        isReadOnly
        onChange={() => undefined}
      />
      <Row>
        <Button kind="primary" icon="link" onClick={() => void copy()}>
          {t('people.invite.copy')}
        </Button>
        {'share' in navigator && (
          <Button icon="share" onClick={() => void share()}>
            {t('common.actions.share')}
          </Button>
        )}
        <Button icon="qr" onClick={() => setCodeShown(!isCodeShown)}>
          {isCodeShown ? t('people.invite.hideCode') : t('people.invite.showCode')}
        </Button>
        <Button icon="print" onClick={() => print()}>
          {t('people.invite.print')}
        </Button>
      </Row>
      <Muted>{t('people.invite.home')}</Muted>
      {isCodeShown && (
        <InvitationCode url={url} label={t('people.invite.code', { name })} caption={t('people.invite.scan')} />
      )}
      <PrintCard invitation={invitation} />
    </div>
  )
}
