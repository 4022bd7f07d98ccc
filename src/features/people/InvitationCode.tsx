import { useTexts } from '../../ui/Texts.tsx'
import { LinkCode, type LinkCodeProps } from '../LinkCode.tsx'

/** An invitation's link to be scanned. */
export function InvitationCode(props: Omit<LinkCodeProps, 'failed'>) {
  const { t } = useTexts()
  return <LinkCode {...props} failed={t('people.invite.noCode')} />
}
